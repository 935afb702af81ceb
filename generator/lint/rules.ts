import type { LintRule } from "./rule.ts";
import { ambiguousScalar } from "./rules/ambiguous-scalar.ts";
import { deprecatedWithoutReplacement } from "./rules/deprecated-without-replacement.ts";
import { duplicateShape } from "./rules/duplicate-shape.ts";
import { emptyDescription } from "./rules/empty-description.ts";
import { exampleInvalid } from "./rules/example-invalid.ts";
import { inlineTooDeep } from "./rules/inline-too-deep.ts";
import { longDescription } from "./rules/long-description.ts";
import { missingDescription } from "./rules/missing-description.ts";
import { missingReliability } from "./rules/missing-reliability.ts";
import { nameClash } from "./rules/name-clash.ts";
import { ratingAboveParent } from "./rules/rating-above-parent.ts";
import { redundantDefault } from "./rules/redundant-default.ts";
import { repeatedDescription } from "./rules/repeated-description.ts";
import { responseNotPaired } from "./rules/response-not-paired.ts";
import { unusedFormat } from "./rules/unused-format.ts";
import { unusedType } from "./rules/unused-type.ts";
import { unusedValueSet } from "./rules/unused-value-set.ts";

/**
 * All rules, in the order in which docs list them: first what generated code stumbles over, then
 * what readers would miss, then what makes definitions hard to keep. Findings are sorted by file.
 */
export const LINT_RULES: readonly LintRule[] = [
  nameClash,
  responseNotPaired,
  ambiguousScalar,
  exampleInvalid,
  missingDescription,
  emptyDescription,
  repeatedDescription,
  longDescription,
  missingReliability,
  ratingAboveParent,
  deprecatedWithoutReplacement,
  redundantDefault,
  inlineTooDeep,
  duplicateShape,
  unusedType,
  unusedValueSet,
  unusedFormat,
];

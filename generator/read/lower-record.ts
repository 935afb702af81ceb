import type { Field } from "../catalog/field.ts";
import type { DocumentOf } from "../definition/document.ts";
import { errorAt } from "./error-at.ts";
import { lowerRules } from "./lower-rules.ts";
import {
  contentOf,
  UNKNOWN_CONTENT,
  type FieldFile,
  type Lowering,
  type RecordContent,
} from "./lowering.ts";
import { overridesIn } from "./override-entry.ts";
import { specialise } from "./specialise.ts";

/** What a file says of its record, beside the fields. */
export interface RecordFile {
  readonly file: FieldFile;
  readonly document: DocumentOf<"type" | "event">;
  /** Id of the type that the file extends; none if it extends nothing, or nothing that makes sense. */
  readonly base: string | undefined;
  /** The fields that the file writes, or that come by themselves. */
  readonly added: readonly Field[];
}

/** The record of a type or event file: what it takes over, narrowed by overrides, and what it adds. */
export function contentOfFile(
  lowering: Lowering,
  { file, document, base, added }: RecordFile,
): RecordContent {
  const { data } = document;
  const rules = lowerRules(lowering, file, data.rules);
  if (data.extends === undefined) {
    return { fields: added, own: new Set(added.map(({ name }) => name)), rules, complete: true };
  }
  const content = specialise(lowering, {
    spot: { file, at: [], segments: [], name: file.name },
    isList: false,
    entries: overridesIn({ file, at: [] }, data.overrides),
    added,
    base: base === undefined ? UNKNOWN_CONTENT : contentOf(lowering, base),
  });
  for (const rule of rules) {
    const same = content.rules.find(({ id }) => id === rule.id);
    if (same === undefined) continue;
    const message = `The type has a rule "${rule.id}" already.`;
    const related = [{ message: `"${rule.id}" is defined here.`, span: same.span }];
    const said = { message, hint: "Give one of the two another name.", related };
    lowering.diagnostics.push(errorAt(rule.span, "field-exists", said));
  }
  return { ...content, rules: [...content.rules, ...rules] };
}

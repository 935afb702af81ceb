import type { ChangeRule } from "./rule.ts";
import { cardinalityArrayToScalar } from "./rules/cardinality-array-to-scalar.ts";
import { cardinalityScalarToArray } from "./rules/cardinality-scalar-to-array.ts";
import { constraintLoosened } from "./rules/constraint-loosened.ts";
import { constraintTightened } from "./rules/constraint-tightened.ts";
import { dataOnDemandAdded } from "./rules/data-on-demand-added.ts";
import { dataOnDemandRemoved } from "./rules/data-on-demand-removed.ts";
import { deprecatedAdded } from "./rules/deprecated-added.ts";
import { deprecatedRemoved } from "./rules/deprecated-removed.ts";
import { docChanged } from "./rules/doc-changed.ts";
import { eventAdded } from "./rules/event-added.ts";
import { eventRemoved } from "./rules/event-removed.ts";
import { eventRenamed } from "./rules/event-renamed.ts";
import { extensionAllowed } from "./rules/extension-allowed.ts";
import { extensionChanged } from "./rules/extension-changed.ts";
import { extensionClosed } from "./rules/extension-closed.ts";
import { fieldAddedOptional } from "./rules/field-added-optional.ts";
import { fieldAddedRequired } from "./rules/field-added-required.ts";
import { fieldMoved } from "./rules/field-moved.ts";
import { fieldRemovedOptional } from "./rules/field-removed-optional.ts";
import { fieldRemovedRequired } from "./rules/field-removed-required.ts";
import { fieldRenamed } from "./rules/field-renamed.ts";
import { methodChanged } from "./rules/method-changed.ts";
import { modelAdded } from "./rules/model-added.ts";
import { modelRemoved } from "./rules/model-removed.ts";
import { modelRenamed } from "./rules/model-renamed.ts";
import { nameReused } from "./rules/name-reused.ts";
import { nullableAdded } from "./rules/nullable-added.ts";
import { nullableRemoved } from "./rules/nullable-removed.ts";
import { orderChanged } from "./rules/order-changed.ts";
import { patternChanged } from "./rules/pattern-changed.ts";
import { reliabilityLowered } from "./rules/reliability-lowered.ts";
import { reliabilityRaised } from "./rules/reliability-raised.ts";
import { requiredAdded } from "./rules/required-added.ts";
import { requiredRemoved } from "./rules/required-removed.ts";
import { requiredWhenReceivingAdded } from "./rules/required-when-receiving-added.ts";
import { requiredWhenReceivingRemoved } from "./rules/required-when-receiving-removed.ts";
import { responseAdded } from "./rules/response-added.ts";
import { responseChanged } from "./rules/response-changed.ts";
import { responseRemoved } from "./rules/response-removed.ts";
import { sharedtypeExtracted } from "./rules/sharedtype-extracted.ts";
import { sharedtypeInlined } from "./rules/sharedtype-inlined.ts";
import { statusLowered } from "./rules/status-lowered.ts";
import { statusRaised } from "./rules/status-raised.ts";
import { typeChanged } from "./rules/type-changed.ts";
import { typeNarrowed } from "./rules/type-narrowed.ts";
import { typeWidened } from "./rules/type-widened.ts";
import { valueAddedClosed } from "./rules/value-added-closed.ts";
import { valueAddedOpen } from "./rules/value-added-open.ts";
import { valueRemovedClosed } from "./rules/value-removed-closed.ts";
import { valueRemovedOpen } from "./rules/value-removed-open.ts";
import { valueRenamed } from "./rules/value-renamed.ts";
import { valuesetBoundClosed } from "./rules/valueset-bound-closed.ts";
import { valuesetBoundOpen } from "./rules/valueset-bound-open.ts";
import { valuesetUnboundClosed } from "./rules/valueset-unbound-closed.ts";
import { valuesetUnboundOpen } from "./rules/valueset-unbound-open.ts";

/**
 * All rules. Changes are listed in this order: whole data models and event types, then fields from
 * their presence to what they hold, then names of types, then what breaks nothing. Each rule looks for
 * itself, so what is found does not depend on it.
 */
export const CHANGE_RULES: readonly ChangeRule[] = [
  modelAdded,
  modelRemoved,
  modelRenamed,
  eventAdded,
  eventRemoved,
  eventRenamed,
  methodChanged,
  responseChanged,
  responseAdded,
  responseRemoved,
  statusRaised,
  statusLowered,
  dataOnDemandAdded,
  dataOnDemandRemoved,
  fieldRemovedRequired,
  fieldRemovedOptional,
  fieldRenamed,
  fieldMoved,
  nameReused,
  fieldAddedRequired,
  fieldAddedOptional,
  requiredAdded,
  requiredRemoved,
  requiredWhenReceivingAdded,
  requiredWhenReceivingRemoved,
  nullableAdded,
  nullableRemoved,
  typeChanged,
  typeWidened,
  typeNarrowed,
  cardinalityScalarToArray,
  cardinalityArrayToScalar,
  valuesetBoundClosed,
  valuesetBoundOpen,
  valuesetUnboundClosed,
  valuesetUnboundOpen,
  valueAddedClosed,
  valueAddedOpen,
  valueRemovedClosed,
  valueRemovedOpen,
  valueRenamed,
  constraintTightened,
  constraintLoosened,
  patternChanged,
  sharedtypeInlined,
  sharedtypeExtracted,
  deprecatedAdded,
  deprecatedRemoved,
  reliabilityRaised,
  reliabilityLowered,
  extensionAllowed,
  extensionClosed,
  extensionChanged,
  docChanged,
  orderChanged,
];

/** The rule with this code. */
export function changeRule(code: string): ChangeRule | undefined {
  return byCode.get(code);
}

const byCode = new Map(CHANGE_RULES.map((rule) => [rule.code, rule]));

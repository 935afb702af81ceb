import type { ValueSet } from "../catalog/value-set.ts";
import type { Found } from "./rule.ts";
import type { Both, FieldSide } from "./sides.ts";

/** The ways in which a field can come to a value set, or leave it. */
export type BindingChange =
  | "valueset-bound-closed"
  | "valueset-bound-open"
  | "valueset-unbound-closed"
  | "valueset-unbound-open";

/** The change of what a field is bound to, if it is of that way. */
export function changeOfBinding(
  { before, after }: Both<FieldSide>,
  wanted: BindingChange,
): readonly Found[] {
  if (bindingChangeOf(before.values, after.values) !== wanted) return [];
  return [{ ...words("before", before.values), ...words("after", after.values) }];
}

/** A set that becomes closed binds, and one that becomes open lets go: that is what is felt. */
function bindingChangeOf(
  before: ValueSet | undefined,
  after: ValueSet | undefined,
): BindingChange | undefined {
  if (before?.binding === after?.binding) return undefined;
  if (after?.binding === "closed") return "valueset-bound-closed";
  if (before?.binding === "closed") return "valueset-unbound-closed";
  return after === undefined ? "valueset-unbound-open" : "valueset-bound-open";
}

function words(side: "before" | "after", values: ValueSet | undefined): Found {
  return values === undefined ? {} : { [side]: `${values.id} (${values.binding})` };
}

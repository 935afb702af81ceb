import { requirementWords } from "../../compat/field-words.ts";
import type { Change } from "../../compat/change.ts";

/** Rules about what is checked when sending, and only warned about when receiving. */
const ASSERTED_WHEN_SENDING: ReadonlySet<string> = new Set([
  "valueset-bound-closed",
  "valueset-unbound-closed",
  "value-added-closed",
  "value-removed-closed",
  "value-renamed",
  "constraint-tightened",
  "constraint-loosened",
  "pattern-changed",
]);

/**
 * Whether receivers certainly only warn about what a change breaks on the wire. Known without a witness:
 * value sets, formats, rules and what is required only when sending are no errors for receivers.
 */
export function isOnlyWarned({ rule, tolerated, before, after }: Change): boolean {
  if (tolerated || ASSERTED_WHEN_SENDING.has(rule)) return true;
  if (rule !== "required-added" && rule !== "required-removed") return false;
  return [before, after].includes(requirementWords("sending"));
}

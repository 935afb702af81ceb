import type { Change } from "../../compat/change.ts";
import { brokenPromise } from "../../compat/policy/promises.ts";

/**
 * The promise that a change breaks, as a sentence; undefined if it keeps all of them. The policy lets a
 * required tag go; receivers took the tag for a promise of its own, so that it is told.
 */
export function toldPromise(change: Change): string | undefined {
  if (change.rule === "required-removed") return "A required field is in every message.";
  return brokenPromise(change);
}

import type { Edition } from "../../catalog/edition.ts";
import type { Change } from "../../compat/change.ts";
import type { Exception } from "../../compat/policy/exception.ts";
import { judge, type AgreedChange } from "../../compat/policy/judge.ts";
import { changesSince } from "../release/changes-since.ts";

/** An edition, with all that makes it differ from the one before it. */
export interface ChangelogStep {
  readonly edition: Edition;
  /** None for the first edition. */
  readonly previous?: Edition;
  readonly changes: readonly Change[];
  /** Those that break the stability promise, and that somebody agreed to. */
  readonly agreed: readonly AgreedChange[];
}

/** What led to each edition, oldest first. */
export function changelogSteps(
  editions: readonly Edition[],
  exceptions: readonly Exception[],
): readonly ChangelogStep[] {
  return editions.map((edition, at) => {
    const previous = editions[at - 1];
    if (previous === undefined) return { edition, changes: [], agreed: [] };
    const changes = changesSince(editions.slice(0, at), edition.catalog);
    const step = { from: previous.name, to: edition.name };
    return { edition, previous, changes, agreed: judge(changes, step, exceptions).agreed };
  });
}

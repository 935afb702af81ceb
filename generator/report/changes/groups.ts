import { compareText } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import { BUMPS } from "../../compat/bump.ts";
import type { ReportedChange } from "./change-report.ts";
import { isBreaking } from "./words.ts";

/** Changes that are told under one heading, breaking ones first. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly ReportedChange[];
}

/** What belongs to no data model, and what concerns several: it is told once for all of them. */
const GENERAL = "All data models";
const SEVERAL = "Several data models";

/** Changes by data model, after those that concern more than one. */
export function groupsOf(changes: readonly ReportedChange[]): readonly ChangeGroup[] {
  const groups = [...groupBy(changes, titleOf)].map(([title, group]) => ({
    title,
    changes: group.toSorted((a, b) => weight(b) - weight(a)),
  }));
  const rank = ({ title }: ChangeGroup): number => (isGeneral(title) ? 0 : 1);
  return groups.toSorted((a, b) => rank(a) - rank(b) || compareText(a.title, b.title));
}

function titleOf({ change }: ReportedChange): string {
  const [first = GENERAL, second] = change.models;
  return second === undefined ? first : SEVERAL;
}

function isGeneral(title: string): boolean {
  return title === GENERAL || title === SEVERAL;
}

function weight({ change }: ReportedChange): number {
  return (isBreaking(change) ? BUMPS.length : 0) + BUMPS.indexOf(change.bump);
}

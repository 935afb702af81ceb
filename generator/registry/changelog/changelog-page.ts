import { compareText } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Change } from "../../compat/change.ts";
import { brokenPromise } from "../../compat/policy/promises.ts";
import {
  bullets,
  code,
  document,
  heading,
  inline,
  joined,
  link,
  table,
  type Markdown,
} from "../../emit/reference/markdown.ts";
import { changeList } from "./change-list.ts";
import { TIERS, tierOf } from "./change-tiers.ts";
import type { ChangelogStep } from "./changelog-step.ts";
import { modelWords } from "./model-words.ts";
import { pageName } from "./page-name.ts";

/** More data models than these are counted where promises are told. */
const MOST_NAMED = 6;

/** What is told once, since it changes several data models alike. */
const SHARED = "Several data models";

/** What an edition changes, in words for people: what breaks first, and what to do. */
export function changelogPage(step: ChangelogStep): string {
  const { edition, previous, changes } = step;
  const shared = changes.filter(({ models }) => models.length !== 1);
  const byModel = groupBy(
    changes.filter(({ models }) => models.length === 1),
    ({ models }) => models[0] ?? "",
  );
  const models = new Set([...(previous?.versions.keys() ?? []), ...edition.versions.keys()]);
  const names = [...models].toSorted(compareText);
  return document([
    heading(1, `Edition ${edition.name}`),
    introduction(step),
    versionTable(names, step),
    ...promiseBlocks(step),
    ...section(SHARED, shared, step),
    ...names.flatMap((model) => section(titleOf(model, step), byModel.get(model) ?? [], step)),
  ]);
}

function introduction({ edition, previous }: ChangelogStep): Markdown {
  const { models, events } = edition.catalog;
  const size = inline`${models.size} data models with ${events.size} event types.`;
  const all = link("All editions", pageName());
  if (previous === undefined) return inline`The first edition: ${size} ${all}.`;
  const before = link(code(previous.name), pageName(previous.name));
  return inline`The edition after ${before}: ${size} The package of all of them moves from ${code(previous.umbrella)} to ${code(edition.umbrella)}. ${all}.`;
}

/** A line for each data model that has changed; the others are only named. */
function versionTable(models: readonly string[], step: ChangelogStep): Markdown {
  const { edition, previous } = step;
  if (previous === undefined) return { markdown: "" };
  const versions = models.map((model) => ({
    model,
    before: previous.versions.get(model),
    now: edition.versions.get(model),
  }));
  const moved = versions.filter(({ before, now }) => before !== now);
  const same = versions.filter(({ before, now }) => before === now).map(({ model }) => model);
  const rows = moved.map(({ model, before, now }) => [
    model,
    before === undefined ? "new" : code(before),
    now === undefined ? "removed" : code(now),
    ...tierCounts(step.changes.filter((change) => change.models.includes(model))),
  ]);
  return joined(
    [
      table(["Data model", "Before", "Now", ...COLUMNS], rows),
      ...(same.length === 0 ? [] : [inline`Unchanged: ${joined(same)}.`]),
    ],
    "\n\n",
  );
}

const COLUMNS = ["Breaking", "Additions", "Notices", "Other"];

function tierCounts(changes: readonly Change[]): readonly string[] {
  const byTier = groupBy(changes, tierOf);
  return TIERS.map((tier) => String(byTier.get(tier)?.length ?? ""));
}

/** Where the edition does not keep what the vendor promises: promise by promise, in which data models. */
function promiseBlocks({ changes }: ChangelogStep): readonly Markdown[] {
  const broken = changes.filter((change) => brokenPromise(change) !== undefined);
  if (broken.length === 0) return [];
  const lines = [...groupBy(broken, brokenPromise)].map(([promise = "", group]) => {
    const models = new Set(group.flatMap((change) => change.models));
    const count = `${group.length} ${group.length === 1 ? "change" : "changes"}`;
    return inline`“${promise}” ${count} in ${modelWords([...models].toSorted(compareText), MOST_NAMED)}`;
  });
  return [
    heading(2, "Broken promises"),
    inline`What was promised, and what does not keep to it:`,
    bullets(lines),
  ];
}

function titleOf(model: string, { edition }: ChangelogStep): string {
  const version = edition.versions.get(model);
  return version === undefined ? `${model} (removed)` : `${model} ${version}`;
}

function section(
  title: string,
  changes: readonly Change[],
  step: ChangelogStep,
): readonly Markdown[] {
  return changes.length === 0 ? [] : [heading(2, title), ...changeList(changes, step)];
}

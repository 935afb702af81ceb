import { groupBy } from "../../base/group-by.ts";
import type { Change } from "../../compat/change.ts";
import { brokenPromise } from "../../compat/policy/promises.ts";
import { changeRule } from "../../compat/rules.ts";
import { bullets, code, inline, joined, type Markdown } from "../../emit/reference/markdown.ts";
import { changeLine } from "./change-line.ts";
import { tierOf, TIERS, type Tier } from "./change-tiers.ts";
import type { ChangelogStep } from "./changelog-step.ts";
import { effectWords } from "./effect-words.ts";

/** What stands before the sentence that says what changed, where that does not say enough. */
const HEADS: Readonly<Record<Tier, string>> = {
  breaking: "Breaking:",
  additions: "",
  notices: "To know:",
  others: "",
};

/** Changes as blocks of Markdown: breaking ones first, then what is new, then what is only counted. */
export function changeList(changes: readonly Change[], step: ChangelogStep): readonly Markdown[] {
  const byTier = groupBy(changes, tierOf);
  return TIERS.flatMap((tier) => {
    const inTier = byTier.get(tier) ?? [];
    if (inTier.length === 0) return [];
    return tier === "others" ? [countsOf(inTier)] : groupsOf(inTier, tier, step);
  });
}

/** What is told alike stands together: the words once, then a line for each change. */
function groupsOf(
  changes: readonly Change[],
  tier: Tier,
  step: ChangelogStep,
): readonly Markdown[] {
  const groups = groupBy(changes, (change) => `${change.rule} ${wordsOf(change).join(" ")}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const head = joined([HEADS[tier], changeRule(first.rule)?.purpose ?? ""], " ");
    const title = inline`**${head}** (${code(first.rule)})`;
    const lines = bullets(group.map((change) => changeLine(change, step)));
    return [joined([title, ...wordsOf(first)], "\n"), lines];
  });
}

/** What a change means, and what to do: as lines that a reader sees as one paragraph. */
function wordsOf(change: Change): readonly string[] {
  const { meaning = "" } = change;
  const advice = changeRule(change.rule)?.advice ?? "";
  switch (tierOf(change)) {
    case "breaking":
      return [promiseWords(change), effectWords(change), meaning, `What to do: ${advice}`];
    case "notices":
      return [meaning, `What to do: ${advice}`];
    case "additions":
      return [meaning];
    case "others":
      return [];
  }
}

function promiseWords(change: Change): string {
  return brokenPromise(change) === undefined ? "" : "This breaks a promise.";
}

/** How many there are by each rule, or what the rule itself has counted. */
function countsOf(changes: readonly Change[]): Markdown {
  const counts = [...groupBy(changes, ({ rule }) => rule)].map(([rule, group]) => {
    const counted =
      changeRule(rule)?.isCounted === true ? group.map(({ after = "" }) => after) : [];
    return inline`${code(rule)} ${counted.length === 0 ? group.length : joined(counted)}`;
  });
  return inline`Besides: ${joined(counts, "; ")}.`;
}

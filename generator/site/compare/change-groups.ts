import { compareText } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Change } from "../../compat/change.ts";
import { brokenPromise } from "../../compat/policy/promises.ts";
import { changeRule } from "../../compat/rules.ts";
import { effectWords } from "../../registry/changelog/effect-words.ts";
import { CHANGE_CLASSES, classOf, type ChangeClass } from "./change-class.ts";

/** The changes of one data model, or those that concern several, which are told once. */
export interface ChangeGroup {
  /** Name of the data model. */
  readonly model?: string;
  readonly kinds: readonly ChangeKind[];
}

/** Changes of which all words are the same. */
export interface ChangeKind {
  readonly rule: string;
  readonly changeClass: ChangeClass;
  /** What changed, as a sentence. */
  readonly purpose: string;
  /** What it means, and what to do, as sentences. */
  readonly words: readonly string[];
  readonly changes: readonly Change[];
}

/** Changes by data model, after those that concern several; breaking ones first. */
export function changeGroups(changes: readonly Change[]): readonly ChangeGroup[] {
  const byModel = groupBy(changes, ({ models }) => (models.length === 1 ? models[0] : undefined));
  const shared = byModel.get(undefined) ?? [];
  const own = [...byModel].flatMap(([model, group]) =>
    model === undefined ? [] : [{ model, kinds: kindsOf(group) }],
  );
  return [
    ...(shared.length === 0 ? [] : [{ kinds: kindsOf(shared) }]),
    ...own.toSorted((a, b) => compareText(a.model, b.model)),
  ];
}

function kindsOf(changes: readonly Change[]): readonly ChangeKind[] {
  const alike = groupBy(changes, (change) => `${change.rule} ${wordsOf(change).join(" ")}`);
  const kinds = [...alike.values()].flatMap((group): readonly ChangeKind[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { rule } = first;
    const purpose = changeRule(rule)?.purpose ?? "";
    return [{ rule, changeClass: classOf(first), purpose, words: wordsOf(first), changes: group }];
  });
  const rank = ({ changeClass }: ChangeKind): number => CHANGE_CLASSES.indexOf(changeClass);
  return kinds.toSorted((a, b) => rank(a) - rank(b));
}

/** What is only counted, or only named, needs no advice. */
function wordsOf(change: Change): readonly string[] {
  const changeClass = classOf(change);
  if (changeClass === "docs") return [];
  const promise = brokenPromise(change);
  const advice = changeRule(change.rule)?.advice ?? "";
  const isBreaking = changeClass === "breaking";
  return [
    ...(isBreaking && promise !== undefined ? [`This breaks a promise: “${promise}”`] : []),
    effectWords(change),
    change.meaning ?? "",
    ...(isBreaking || change.meaning !== undefined ? [advice] : []),
  ].filter((text) => text !== "");
}

import { groupBy } from "../base/group-by.ts";
import type { Code, ValueSet } from "../catalog/value-set.ts";
import { listedTexts } from "./accepted-texts.ts";
import type { Found, Party } from "./rule.ts";
import type { Both, FieldSide } from "./sides.ts";

/** The ways in which the codes of a field can change. */
export type CodeChange =
  | "value-added-closed"
  | "value-added-open"
  | "value-removed-closed"
  | "value-removed-open"
  | "value-renamed";

/** The change of codes, if there is one of that way. All codes of a set make one change. */
export function changeOfCodes(pair: Both<FieldSide>, wanted: CodeChange): readonly Found[] {
  const [old, now] = [pair.before.values, pair.after.values];
  if (old === undefined || now === undefined || old.binding !== now.binding) return [];
  const { added, removed, renamed } = differenceOf(old, now);
  const about = { subject: now.id, span: now.span };
  if (wanted === "value-renamed") {
    if (renamed.length === 0) return [];
    const breaks = renamed.flatMap((one) => [
      ...breaking(pair, "removed", [one.before]),
      ...breaking(pair, "added", [one.after]),
    ]);
    const [before, after] = [
      list(renamed.map((one) => one.before)),
      list(renamed.map((one) => one.after)),
    ];
    return [
      {
        ...about,
        before,
        after,
        breaks: [...new Set(breaks)],
        ...(breaks.length === 0 ? LOST : {}),
      },
    ];
  }
  const [change, binding] = wanted.split("-").slice(1);
  const codes = change === "added" ? added : removed;
  if (binding !== now.binding || codes.length === 0) return [];
  const breaks = breaking(pair, change === "added" ? "added" : "removed", codes);
  const isHarmless = binding === "closed" && breaks.length === 0;
  return [
    {
      ...about,
      [change === "added" ? "after" : "before"]: list(codes),
      breaks,
      ...(isHarmless ? { bump: "minor" } : {}),
    },
  ];
}

const LOST = { meaning: "Who knows only one of the codes does not understand the other." } as const;

interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly Both<string>[];
}

/** Codes that went and came; those that mean the same, word by word, were renamed. */
function differenceOf(before: ValueSet, after: ValueSet): Difference {
  const gone = missingIn(before, after);
  const come = groupBy(missingIn(after, before), meaningOf);
  const renamed = [...groupBy(gone, meaningOf)].flatMap(([meaning, [one, ...more]]) => {
    const [other, ...others] = come.get(meaning) ?? [];
    if (meaning === "" || one === undefined || other === undefined) return [];
    return more.length > 0 || others.length > 0 ? [] : [{ before: one.code, after: other.code }];
  });
  const codes = (all: readonly Code[], told: readonly string[]): readonly string[] =>
    all.map(({ code }) => code).filter((code) => !told.includes(code));
  return {
    added: codes(
      [...come.values()].flat(),
      renamed.map((one) => one.after),
    ),
    removed: codes(
      gone,
      renamed.map((one) => one.before),
    ),
    renamed,
  };
}

function missingIn(one: ValueSet, other: ValueSet): readonly Code[] {
  const codes = new Set(other.codes.map(({ code }) => code));
  return one.codes.filter(({ code }) => !codes.has(code));
}

function meaningOf({ meaning = "" }: Code): string {
  return meaning;
}

/** A code that the format of its own side refuses was never sent. */
function breaking(
  { before, after }: Both<FieldSide>,
  change: "added" | "removed",
  codes: readonly string[],
): readonly Party[] {
  const sent = listedTexts(change === "added" ? after : before);
  if (sent === undefined) return [];
  const breaksWire = sent.some((text) => codes.includes(text));
  if (change === "added") return breaksWire ? ["receiver"] : [];
  return breaksWire ? ["sender", "constructing"] : ["constructing"];
}

function list(codes: readonly string[]): string {
  return codes.map((code) => JSON.stringify(code)).join(", ");
}

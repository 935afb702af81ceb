import { looser } from "./facts.ts";
import type { Facts } from "./shape.ts";

/** What decides on the texts and ratings of a type. */
export type Preference =
  /** Its own definition, which comes first. */
  | "first"
  /** Most of its uses. */
  | "most";

/**
 * The facts that a type can state of a field, so that each of its uses only has to tighten them, or
 * to say something else for people: what a use says nothing of cannot be taken back there.
 */
export function commonFacts(uses: readonly Facts[], preference: Preference): Facts {
  const pick = <Key extends keyof Facts>(key: Key): Pick<Facts, Key> | undefined =>
    picked(uses, key, preference);
  const shared = <Key extends keyof Facts>(key: Key): Pick<Facts, Key> | undefined =>
    uses.some((use) => use[key] === undefined) ? undefined : pick(key);
  const equal = <Key extends keyof Facts>(key: Key): Pick<Facts, Key> | undefined =>
    uses.every((use) => use[key] === uses[0]?.[key]) ? pick(key) : undefined;
  const least = shared("minItems") && Math.min(...uses.map((use) => use.minItems ?? 0));
  const most = shared("maxItems") && Math.max(...uses.map((use) => use.maxItems ?? 0));
  return {
    required: uses.map((use) => use.required).reduce(looser, "always"),
    ...equal("values"),
    ...equal("format"),
    ...(least === undefined ? {} : { minItems: least }),
    ...(most === undefined ? {} : { maxItems: most }),
    ...pick("description"),
    ...rating(uses, preference),
    ...shared("examples"),
    ...shared("deprecated"),
    ...pick("renamedFrom"),
    ...sum(uses),
  };
}

/** What was seen at all of the uses together. */
function sum(uses: readonly Facts[]): Pick<Facts, "seen"> | undefined {
  const all = uses.flatMap(({ seen }) => seen ?? []);
  if (all.length === 0) return undefined;
  const [there, of] = [all.map((one) => one.there), all.map((one) => one.of)].map((counts) =>
    counts.reduce((total, count) => total + count, 0),
  );
  return { seen: { there: there ?? 0, of: of ?? 0 } };
}

/** A rating and who says so go together. */
function rating(uses: readonly Facts[], preference: Preference): Partial<Facts> {
  const texts = uses.map(({ reliability, ratingSource, ratingBasis }) =>
    reliability === undefined
      ? undefined
      : `${reliability} ${ratingSource ?? ""} ${ratingBasis ?? ""}`,
  );
  const text = preferred(texts, preference);
  const use = uses[texts.indexOf(text)];
  if (text === undefined || use?.reliability === undefined) return {};
  const { reliability, ratingSource, ratingBasis } = use;
  return {
    reliability,
    ...(ratingSource === undefined ? {} : { ratingSource }),
    ...(ratingBasis === undefined ? {} : { ratingBasis }),
  };
}

function picked<Key extends keyof Facts>(
  uses: readonly Facts[],
  key: Key,
  preference: Preference,
): Pick<Facts, Key> | undefined {
  const texts = uses.map((use) => (use[key] === undefined ? undefined : JSON.stringify(use[key])));
  const text = preferred(texts, preference);
  const value = text === undefined ? undefined : uses[texts.indexOf(text)];
  return value === undefined ? undefined : ({ [key]: value[key] } as Pick<Facts, Key>);
}

function preferred(
  texts: readonly (string | undefined)[],
  preference: Preference,
): string | undefined {
  const there = texts.filter((text) => text !== undefined);
  if (preference === "first") return there[0];
  const counts = new Map<string, number>();
  for (const text of there) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce<readonly [string | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 0],
  )[0];
}

import { compareText } from "../base/compare.ts";
import { canBeUseOf, factsBelow } from "./facts.ts";
import type { ShapeNumbers } from "./shape-numbers.ts";
import { NO_MODEL, objectOf, type ObjectShape, type ShapeRule } from "./shape.ts";
import { wordOf, type Use } from "./uses.ts";
import { wordsOf } from "./words.ts";

/** A shape that gets a name and a file of its own. */
export interface ProposedType {
  readonly number: number;
  readonly shape: ObjectShape;
  readonly uses: readonly Use[];
  /** Name of the only data model that uses it; none where several do. */
  readonly model?: string;
  /** What its definition calls it, else its uses, in the singular. */
  readonly word: string;
  /** The definition that gives it its name. */
  readonly definition?: ObjectShape;
  /** The smaller type that this one has all fields of. */
  readonly base?: number;
}

/** The field that every message has beside those of its event type. */
export const ENVELOPE = "Meta";

/** Shapes of up to two fields stay inline, unless so many places share them that they are a concept. */
const CONCEPT_SITES = 8;
const MIN_FIELDS = 3;
/** `extends` may go so far, as the definition format says. */
const MAX_LEVELS = 3;
/** Objects inline in objects inline in a file: deeper ones get a file of their own. */
const MAX_INLINE_DEPTH = 2;

/** The shapes that deserve a type, by number; `known` are those that have a name already. */
export function proposeTypes(
  uses: readonly Use[],
  numbers: ShapeNumbers,
  known: ReadonlyMap<number, string>,
): ReadonlyMap<number, ProposedType> {
  const byNumber = new Map<number, Use[]>();
  for (const use of uses) byNumber.set(use.number, [...(byNumber.get(use.number) ?? []), use]);
  const chosen = new Set([...byNumber.keys()].filter((number) => known.has(number)));
  for (const [number, its] of byNumber) if (isNamed(its) || isShared(its)) chosen.add(number);
  for (const number of tooDeep(uses, chosen)) chosen.add(number);

  const types = new Map<number, ProposedType>();
  for (const [number, its] of byNumber) {
    const [first] = its;
    if (!chosen.has(number) || first === undefined) continue;
    const models = new Set(its.map((use) => use.model));
    // All models have the envelope, whichever of them are imported.
    const isEnvelope = its.some(({ path }) => path[0] === ENVELOPE);
    const isShared = models.size > 1 || models.has(NO_MODEL) || isEnvelope;
    const definition = its.find(({ shape }) => isDefinition(shape))?.shape;
    types.set(number, {
      number,
      shape: definition ?? first.shape,
      uses: its,
      word: definition?.name ?? first.shape.name ?? commonWord(its),
      ...(definition === undefined ? {} : { definition }),
      ...(isShared ? {} : { model: first.model }),
    });
  }
  return withBases(types, numbers);
}

/** What has a name, rules, or itself inside needs a type of its own. */
function isNamed(uses: readonly Use[]): boolean {
  return uses.some(({ shape, inside }) => inside || isDefinition(shape) || shape.rules.length > 0);
}

function isDefinition({ name, placed }: ObjectShape): boolean {
  return name !== undefined && placed !== true;
}

/** True if at least two places (a field of an object, wherever that occurs) hold the shape. */
function isShared(uses: readonly Use[]): boolean {
  if (uses.some(({ shape }) => shape.placed === true)) return false;
  const sites = new Set(uses.map(siteOf)).size;
  const size = uses[0]?.shape.fields.size ?? 0;
  const oneWord = new Set(uses.map((use) => wordsOf(wordOf(use)).at(-1))).size === 1;
  return size >= MIN_FIELDS ? sites >= 2 : size === 2 && oneWord && sites >= CONCEPT_SITES;
}

/** Shapes that would stand inline too deep below the file that they belong to. */
function tooDeep(uses: readonly Use[], chosen: ReadonlySet<number>): ReadonlySet<number> {
  const deep = new Set<number>();
  const visit = (
    shape: ObjectShape,
    depth: number,
    numbers: ReadonlyMap<ObjectShape, number>,
  ): void => {
    if (open.has(shape)) return;
    open.add(shape);
    for (const field of shape.fields.values()) {
      const child = objectOf(field.shape);
      if (child === undefined) continue;
      const number = numbers.get(child) ?? -1;
      const named = chosen.has(number) || deep.has(number);
      if (!named && depth >= MAX_INLINE_DEPTH) deep.add(number);
      visit(child, named || depth >= MAX_INLINE_DEPTH ? 0 : depth + 1, numbers);
    }
    open.delete(shape);
  };
  const open = new Set<ObjectShape>();
  const numbers = new Map(uses.map((use) => [use.shape, use.number]));
  for (const use of uses)
    if (use.path.length === 1) visit(use.shape, chosen.has(use.number) ? 0 : 1, numbers);
  return deep;
}

/** A field of an object, wherever that occurs; at the top, a field of one event type. */
function siteOf(use: Use): string {
  const owner = use.path.length === 1 ? `${use.model}.${use.event}` : use.parent;
  return `${owner} ${use.field}`;
}

/**
 * The longest ending that at least 60 % of the uses share, in the singular: `AttendingProvider`
 * and `ReferringProvider` make `Provider`.
 */
function commonWord(uses: readonly Use[]): string {
  const votes = new Map<string, number>();
  for (const use of uses) {
    const words = wordsOf(wordOf(use));
    for (let start = 0; start < words.length; start += 1) {
      const ending = words.slice(start).join("");
      votes.set(ending, (votes.get(ending) ?? 0) + 1);
    }
  }
  const enough = [...votes].filter(([, count]) => count >= uses.length * 0.6);
  const ranked = (enough.length > 0 ? enough : [...votes]).toSorted(
    (a, b) =>
      (enough.length > 0 ? b[0].length - a[0].length : b[1] - a[1]) || compareText(a[0], b[0]),
  );
  return ranked[0]?.[0] ?? "Part";
}

/** Gives each type the largest other one of its kind that it contains whole. */
function withBases(
  types: ReadonlyMap<number, ProposedType>,
  numbers: ShapeNumbers,
): ReadonlyMap<number, ProposedType> {
  const result = new Map<number, ProposedType>();
  const levels = new Map<number, number>();
  const bySize = [...types.values()].toSorted(
    (a, b) => a.shape.fields.size - b.shape.fields.size || a.number - b.number,
  );
  for (const type of bySize) {
    const base = bySize
      .filter((other) => canExtend(type, other, numbers))
      .filter((other) => (levels.get(other.number) ?? 1) < MAX_LEVELS)
      .at(-1);
    levels.set(type.number, 1 + (base === undefined ? 0 : (levels.get(base.number) ?? 1)));
    result.set(type.number, base === undefined ? type : { ...type, base: base.number });
  }
  return result;
}

function canExtend(type: ProposedType, base: ProposedType, numbers: ShapeNumbers): boolean {
  const size = base.shape.fields.size;
  if (!hasRulesOf(type.shape, base.shape)) return false;
  if (type.shape.base !== undefined && numbers.numberOf(type.shape.base) === base.number)
    return size < type.shape.fields.size && containsAll(type.shape, base.shape, numbers);
  // What is used less is not what the more common thing is a kind of.
  if (size >= type.shape.fields.size || base.uses.length < type.uses.length) return false;
  if (base.model !== undefined && base.model !== type.model) return false;
  const related =
    size >= MIN_FIELDS
      ? wordsOf(base.word).at(-1) === wordsOf(type.word).at(-1) ||
        type.word.startsWith(`${base.word}With`)
      : base.word === type.word;
  if (base.definition !== undefined && !canNarrow(base.definition, type.shape)) return false;
  return related && containsAll(type.shape, base.shape, numbers);
}

/** True if an object asks for at least as much as another one whose fields it has. */
function canNarrow(base: ObjectShape, shape: ObjectShape): boolean {
  const own = factsBelow(shape);
  return [...factsBelow(base)].every(([path, facts]) => {
    const here = own.get(path);
    return here === undefined || canBeUseOf(facts, here);
  });
}

/** True if `whole` has every field of `part`, of the same type. */
export function containsAll(whole: ObjectShape, part: ObjectShape, numbers: ShapeNumbers): boolean {
  return [...part.fields.values()].every((field) => {
    const same = whole.fields.get(field.name);
    return same !== undefined && numbers.textOf(same.shape) === numbers.textOf(field.shape);
  });
}

/** True if all rules of `part` are rules of `whole` too. */
export function hasRulesOf(whole: ObjectShape, part: ObjectShape): boolean {
  const rules = new Set(whole.rules.map(textOfRule));
  return part.rules.every((rule) => rules.has(textOfRule(rule)));
}

function textOfRule(rule: ShapeRule): string {
  return JSON.stringify(rule);
}

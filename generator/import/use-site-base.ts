import { canBeUseOf, factsBelow } from "./facts.ts";
import type { NamedType } from "./name-types.ts";
import { containsAll, hasRulesOf } from "./propose-types.ts";
import type { ShapeNumbers } from "./shape-numbers.ts";
import type { ObjectShape } from "./shape.ts";
import { wordOf } from "./uses.ts";
import { wordsOf } from "./words.ts";

/** What choosing a type for one use of an object needs to know. */
export interface BaseContext {
  readonly types: ReadonlyMap<number, NamedType>;
  readonly numbers: ShapeNumbers;
  /** Name of the data model that the use stands in; none for what models share. */
  readonly model?: string;
}

/**
 * The type that an object without a type of its own uses, adding fields to it at this place: the one
 * that its schema says, else the one that it was made from, else the largest whose name fits.
 */
export function useSiteBase(
  field: { readonly field: string; readonly list: boolean },
  shape: ObjectShape,
  context: BaseContext,
): NamedType | undefined {
  const { numbers, types, model } = context;
  const told = shape.base === undefined ? undefined : types.get(numbers.numberOf(shape.base));
  const fitting = [...types.values()]
    .filter((type) => type.model === undefined || type.model === model)
    .filter((type) => type.shape !== shape && containsAll(shape, type.shape, numbers))
    // The use of a type has its rules, all of them and no others.
    .filter((type) => hasRulesOf(shape, type.shape) && hasRulesOf(type.shape, shape));
  if (shape.placed === true) return madeFrom(shape, fitting);
  const word = wordsOf(wordOf(field)).at(-1);
  const named = fitting
    .filter((type) => type.shape.fields.size >= 3 && wordsOf(type.word).at(-1) === word)
    .toSorted((a, b) => a.shape.fields.size - b.shape.fields.size);
  return fitting.find((type) => type === told) ?? named.at(-1);
}

/**
 * The type that an object says most of: what is written down once reads the same at every use. None
 * if it says less than half of a type, or a type asks for more than it does.
 */
function madeFrom(shape: ObjectShape, types: readonly NamedType[]): NamedType | undefined {
  const scored = types.flatMap((type) => {
    const score = likeness(shape, type);
    return score === undefined ? [] : [{ type, score }];
  });
  const [best] = scored.toSorted(
    (a, b) => b.score - a.score || b.type.uses.length - a.type.uses.length,
  );
  return best?.type;
}

function likeness(shape: ObjectShape, { definition }: NamedType): number | undefined {
  if (definition === undefined) return undefined;
  const own = factsBelow(shape);
  let same = 0;
  for (const [path, facts] of factsBelow(definition)) {
    const here = own.get(path);
    if (here !== undefined && !canBeUseOf(facts, here)) return undefined;
  }
  for (const [name, { facts }] of definition.fields) {
    const here = own.get(name);
    if (here?.description === facts.description) same += 1;
  }
  return same * 2 < definition.fields.size ? undefined : same;
}

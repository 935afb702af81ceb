import { compareText } from "../base/compare.ts";
import { singular } from "../base/singular.ts";
import { BUILT_IN_TYPES, isRecordName } from "../definition/names.ts";
import type { ProposedType } from "./propose-types.ts";
import type { ShapeNumbers } from "./shape-numbers.ts";
import { objectOf } from "./shape.ts";
import { pascalCase, wordsOf } from "./words.ts";

export interface NamedType extends ProposedType {
  readonly name: string;
  /** Why the name deserves a person's look, where it does. */
  readonly doubt?: string;
}

export interface NameInput {
  readonly types: ReadonlyMap<number, ProposedType>;
  readonly numbers: ShapeNumbers;
  /** Names that shapes have already. */
  readonly known: ReadonlyMap<number, string>;
  /** Names of the event types of each model: a package exports both. */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
  /** What exists already, so that no new type takes its name: shared, or of one model. */
  readonly taken: Iterable<{ readonly name: string; readonly model?: string }>;
}

/** Renaming one type may make another clash; in practice the second round finds nothing. */
const MAX_ROUNDS = 8;

/** At most so many added fields make a `With` name; more would make a sentence of it. */
const MAX_ADDED = 2;

/**
 * Names the types by the naming rule: what their uses call them; a variant is its base `With` what
 * it adds; else prefixed by its parent; else by its model. Never a number. A name that models share
 * is free in none of them; a local one may be used by other models as well.
 */
export function nameTypes(input: NameInput): ReadonlyMap<number, NamedType> {
  const taken = [...input.taken];
  for (let round = 1; ; round += 1) {
    const named = nameOnce({ ...input, taken });
    const inline = inlineNames(named, input.numbers);
    const clashing = [...named.values()].filter(
      (type) => inline.has(type.name) && !input.known.has(type.number),
    );
    if (clashing.length === 0 || round === MAX_ROUNDS) return named;
    for (const { name } of clashing) taken.push({ name });
  }
}

/** Names that objects without a type of their own get in generated code: their owner's and the field's. */
function inlineNames(
  named: ReadonlyMap<number, NamedType>,
  numbers: ShapeNumbers,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of named.values()) {
    for (const field of type.shape.fields.values()) {
      const child = objectOf(field.shape);
      // What its definition names is used under that name.
      if (child === undefined || named.get(numbers.numberOf(child))?.definition) continue;
      names.add(type.name + (field.shape.kind === "list" ? singular(field.name) : field.name));
    }
  }
  return names;
}

function nameOnce(input: NameInput): ReadonlyMap<number, NamedType> {
  const named = new Map<number, NamedType>();
  const taken = new Map<string | undefined, Set<string>>();
  const take = (name: string, model: string | undefined): void => {
    taken.set(model, (taken.get(model) ?? new Set()).add(name));
  };
  for (const { name, model } of input.taken) take(name, model);
  for (const [number, type] of input.types) {
    const name = input.known.get(number);
    if (name !== undefined) named.set(number, { ...type, name });
  }
  // Shared types come first; among them, the most used shape gets the plain name.
  const order = [...input.types.values()].toSorted(
    (a, b) =>
      Number(a.model !== undefined) - Number(b.model !== undefined) ||
      Number(a.definition === undefined) - Number(b.definition === undefined) ||
      b.uses.length - a.uses.length ||
      a.shape.fields.size - b.shape.fields.size ||
      compareText(a.word, b.word),
  );
  for (const type of order) {
    if (named.has(type.number)) continue;
    // A local name never shadows a shared one, whichever came first.
    const scopes = type.model === undefined ? [...taken.keys()] : [undefined, type.model];
    const isTaken = (name: string): boolean =>
      scopes.some((scope) => taken.get(scope)?.has(name) ?? false);
    const free = (name: string): boolean =>
      !isTaken(name) && !isEventName(name, type, input.events);
    const plain = [...namesFrom(type, named)].find(free);
    const name = plain ?? byPlace(type, free);
    take(name, type.model);
    const doubt = { doubt: `"${name}" is named after the place of its first use` };
    named.set(type.number, { ...type, name, ...(plain === undefined ? doubt : {}) });
  }
  return named;
}

function isEventName(name: string, type: ProposedType, events: NameInput["events"]): boolean {
  const models = new Set(type.uses.map((use) => use.model));
  return [...models].some((model) => events.get(model)?.has(name) ?? false);
}

function* namesFrom(type: ProposedType, named: ReadonlyMap<number, NamedType>): Generator<string> {
  const base = type.base === undefined ? undefined : named.get(type.base);
  const given = type.shape.name === undefined ? "" : pascalCase(type.shape.name);
  if (isGoodName(given)) yield given;
  if (base === undefined || wordsOf(type.word).length > wordsOf(base.word).length) yield type.word;
  if (base !== undefined) {
    const added = [...type.shape.fields.keys()].filter((name) => !base.shape.fields.has(name));
    if (added.length <= MAX_ADDED) yield `${base.name}With${added.join("And")}`;
  }
  yield type.word;
  const parents = new Set(
    type.uses.map((use) => use.path.at(-2)).filter((name) => name !== undefined),
  );
  if (parents.size === 1) for (const parent of parents) yield singular(parent) + type.word;
  if (type.model !== undefined) yield type.model + type.word;
}

/** A number at the end tells two things apart without saying how they differ. */
function isGoodName(name: string): boolean {
  return isRecordName(name) && !BUILT_IN_TYPES.includes(name) && !/[a-z]\d+$/u.test(name);
}

/** The path of the first use, from its end, as long as needed to be unique. */
function byPlace(type: ProposedType, free: (name: string) => boolean): string {
  const [use] = type.uses;
  const parts = use === undefined ? [] : [use.model, use.event, ...use.path];
  for (let length = 2; length <= parts.length; length += 1) {
    const name = parts.slice(-length).map(singular).join("");
    if (free(name)) return name;
  }
  return `${parts.join("")}Part`;
}

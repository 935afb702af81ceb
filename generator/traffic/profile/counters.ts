import { formatOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { indexOf } from "../../catalog/index-of.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import { runtimeFormat } from "../../emit/shapes/event-types.ts";
import { textTest, type TextTest } from "../patterns/text-test.ts";
import { fieldNames } from "../scan/field-names.ts";
import { BOOLEAN, ESCAPED_TEXT, LARGE_NUMBER, NUMBER, OBJECT, TEXT } from "../scan/tape.ts";
import { nameNumber, textIndex, type TextIndex } from "../scan/text-index.ts";
import { newSizes, type SizeCounter } from "./sizes.ts";

/**
 * What is counted of an event type, at the places of its messages where objects are, and of the fields of these. What takes time
 * there is waiting for memory, so what is needed for each value is side by side, as numbers. Those of fields
 * are in the order of the definitions within a place.
 */
export interface EventCounter {
  readonly bytes: SizeCounter;
  /** Values that do not count, since their object has their key again. */
  duplicates: number;
  /** Of each place: its first field, and the one after its last. That of the message is the first. */
  readonly places: Int32Array;
  /** Of each place: objects that are not empty, and names in them that are not declared. */
  readonly objects: Float64Array;
  /** Of each field: the number of its name. */
  readonly names: Int32Array;
  /** Of each field: its marks, and the number of the place or of the texts in it; see below. */
  readonly asks: Int32Array;
  /** Of each field: how often it was filled. */
  readonly filled: Float64Array;
  /** Of each field that a message can have more than once: messages in which it was filled, and the number of the last of them. */
  readonly messages: Float64Array;
  /** Of each field: how often it was there and not filled; see below. */
  readonly unfilled: Float64Array;
  readonly texts: readonly TextCounter[];
  /** By field, for lists: how many items there were. */
  readonly items: readonly (SizeCounter | undefined)[];
  /** All fields, in the order of the definitions. */
  readonly fields: readonly CountedField[];
}

/** Numbers of a place in `places` and in `objects`. */
export const PLACE = 2;

/** Of the place, in `objects`. */
export const UNDECLARED = 1;

/** Numbers of a field in `asks`: marks first. */
export const ASK = 2;
/** The place of the objects that it holds, or its texts; `NOTHING` if nothing more is counted. */
export const OF = 1;
export const NOTHING = -1;

/** Marks: by kind of value, that a field holds it, or a list its items; and these. */
export const IS_LIST = 1 << 20;
/** A message can have it more than once. */
export const IS_REPEATED = 1 << 21;

/** Numbers of a field in `messages`. */
export const MESSAGES = 2;

/** Numbers of a field in `unfilled`, and which is which. */
export const UNFILLED = 3;
export const NULLS = 0;
export const EMPTY = 1;
export const MISTYPED = 2;

/** A field at a place. */
export interface CountedField {
  /** `Patient.Identifiers[].ID`. */
  readonly path: string;
  /** The place of the objects that have it. */
  readonly place: number;
  /** The place of the objects that it holds; none where its type holds itself, as there the definitions repeat. */
  readonly below: number | undefined;
  /** What is counted of its texts, if anything is. */
  readonly texts: number | undefined;
  readonly isRepeated: boolean;
  /** Where it is in `names`, `asks`, `items` and the others. */
  number: number;
}

/** What is counted of texts that have codes or a format. */
export interface TextCounter {
  /** The declared codes, and by number how often each was met; no counts before the first. */
  readonly codes: TextIndex | undefined;
  readonly met: number[];
  otherCodes: number;
  /** Which texts those were, if that is wanted. */
  readonly others: Map<string, number> | undefined;
  readonly test: TextTest | undefined;
  formatted: number;
  unformatted: number;
}

/** What is kept beside counts. */
export interface CounterOptions {
  readonly showCodes: boolean;
}

/** Counters of the messages of an event type, all at 0. */
export function eventCounter(
  catalog: Catalog,
  { message }: EventType,
  { showCodes }: CounterOptions,
): EventCounter {
  const names = fieldNames(catalog);
  const places: Draft[][] = [[]];
  const texts: TextCounter[] = [];
  const drafts: Draft[] = [];
  const place = placing(places, (field) => {
    const counter = textCounter(catalog, field, showCodes);
    return counter && texts.push(counter) - 1;
  });
  // One by one: to hold all of them takes more memory than all that is counted.
  for (const occurrence of occurrences(catalog, message)) drafts.push(place(occurrence));
  // Those of a place follow each other.
  const fields = places.flat();
  for (const [number, field] of fields.entries()) field.number = number;
  const ranges: number[] = [];
  for (const place of places) ranges.push(ranges.at(-1) ?? 0, (ranges.at(-1) ?? 0) + place.length);
  return {
    bytes: newSizes(),
    duplicates: 0,
    places: Int32Array.from(ranges),
    objects: new Float64Array(places.length * PLACE),
    names: Int32Array.from(fields, ({ name }) => nameNumber(names, name)),
    asks: asksOf(fields),
    filled: new Float64Array(fields.length),
    messages: new Float64Array(fields.length * MESSAGES),
    unfilled: new Float64Array(fields.length * UNFILLED),
    texts,
    items: fields.map(({ marks }) => ((marks & IS_LIST) === 0 ? undefined : newSizes())),
    fields: drafts,
  };
}

function asksOf(fields: readonly Draft[]): Int32Array {
  const asks = new Int32Array(fields.length * ASK);
  for (const { number, marks, below, texts } of fields) {
    asks[number * ASK] = marks;
    asks[number * ASK + OF] = below ?? texts ?? NOTHING;
  }
  return asks;
}

/** A field that has no number yet. */
interface Draft extends CountedField {
  readonly name: string;
  readonly marks: number;
}

/** Puts fields into their places, which are added when something has objects there. */
function placing(
  places: Draft[][],
  textsOf: (field: Field) => number | undefined,
): (occurrence: Occurrence) => Draft {
  // By what their paths begin with: `Patient.Identifiers[].`.
  const byPath = new Map([["", 0]]);
  return ({ path, field, recursive }) => {
    const place = byPath.get(path.slice(0, -field.name.length)) ?? 0;
    const isList = field.type.kind === "list";
    const holdsObjects = recordIdOf(field.type) !== undefined && !recursive;
    const below = holdsObjects ? places.push([]) - 1 : undefined;
    if (below !== undefined) byPath.set(`${path}${isList ? "[]" : ""}.`, below);
    const isRepeated = path.includes("[]");
    const marks = kindsOf(field) | (isList ? IS_LIST : 0) | (isRepeated ? IS_REPEATED : 0);
    const texts = textsOf(field);
    const draft = { path, place, below, texts, isRepeated, number: 0, name: field.name, marks };
    places[place]?.push(draft);
    return draft;
  };
}

/** The sum of a mark for each kind of value that a field holds, or the items of its list. */
function kindsOf({ type }: Field): number {
  const item = type.kind === "list" ? type.of : type;
  return item.kind === "record" ? 1 << OBJECT : SCALARS[item.name];
}

const SCALARS = {
  String: (1 << TEXT) | (1 << ESCAPED_TEXT),
  Number: (1 << NUMBER) | (1 << LARGE_NUMBER),
  Boolean: 1 << BOOLEAN,
} as const;

function textCounter(
  catalog: Catalog,
  { values, format }: Field,
  showCodes: boolean,
): TextCounter | undefined {
  const codes = values === undefined ? undefined : codesOf(valueSetOf(catalog, values));
  const test =
    format === undefined ? undefined : textTest(runtimeFormat(formatOf(catalog, format)));
  if (codes === undefined && test === undefined) return undefined;
  const others = codes !== undefined && showCodes ? new Map<string, number>() : undefined;
  return { codes, met: [], otherCodes: 0, others, test, formatted: 0, unformatted: 0 };
}

function codesOf(set: ValueSet): TextIndex | undefined {
  return listsCodes(set) ? codeIndex(set) : undefined;
}

/** Once for a value set: many fields have its codes. */
const codeIndex = indexOf(({ codes }: ValueSet) => textIndex(codes.map(({ code }) => code)));

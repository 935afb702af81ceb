import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { indexOf } from "../../catalog/index-of.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import { runtimeFormat } from "../../emit/shapes/event-types.ts";
import { testOf } from "../../runtime/format.ts";
import { newSizes, type SizeCounter } from "./sizes.ts";

/** What is counted of an event type. */
export interface EventCounter {
  readonly bytes: SizeCounter;
  readonly message: ObjectCounter;
  /** All fields at all places, in the order of the definitions. */
  readonly fields: readonly FieldCounter[];
}

/** What is counted of the objects at one place. */
export interface ObjectCounter {
  /** How many there were that are not empty. */
  objects: number;
  undeclared: number;
  readonly fields: Map<string, FieldCounter>;
  first: FieldCounter | undefined;
}

/**
 * What is counted of a field at one place. All have the same keys in the same order, those that are needed
 * for each value first, which keeps the walk through messages fast.
 */
export interface FieldCounter {
  readonly name: string;
  /** The field that follows in the definitions; the first one after the last. */
  next: FieldCounter | undefined;
  /** Whether it is a text that need not be looked at. */
  readonly isPlainText: boolean;
  /** Whether a message can have it more than once. */
  readonly isRepeated: boolean;
  filled: number;
  /** For a repeated field: messages in which it was filled, and the number of the last of them. */
  messages: number;
  lastMessage: number;
  /** What it holds, in the words of `typeof`; for a list, what its items are. */
  readonly expected: "string" | "number" | "boolean" | "object";
  /** The objects that it holds; none where its type holds itself, as there the definitions repeat. */
  readonly below: ObjectCounter | undefined;
  /** What is counted of its texts, if anything is. */
  readonly texts: TextCounter | undefined;
  /** For a list. */
  readonly items: SizeCounter | undefined;
  null: number;
  empty: number;
  mistyped: number;
  readonly path: string;
  /** The objects that have it. */
  readonly parent: ObjectCounter;
}

/** What is counted of texts that have codes or a format. */
export interface TextCounter {
  /** The declared codes, numbered from 0, and how often each was met; no counts before the first. */
  readonly codes: ReadonlyMap<string, number> | undefined;
  readonly met: number[];
  otherCodes: number;
  /** Which texts those were, if that is wanted. */
  readonly others: Map<string, number> | undefined;
  readonly test: ((text: string) => boolean) | undefined;
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
  const fields: FieldCounter[] = [];
  const root = newObjects();
  // By what their paths begin with: `Patient.Identifiers[].`.
  const places = new Map([["", root]]);
  for (const occurrence of occurrences(catalog, message)) {
    const { path, field, recursive } = occurrence;
    const parent = places.get(path.slice(0, -field.name.length)) ?? root;
    const holdsObjects = recordIdOf(field.type) !== undefined && !recursive;
    const below = holdsObjects ? newObjects() : undefined;
    const texts = textCounter(catalog, field, showCodes);
    const counter = fieldCounter(occurrence, { parent, below, texts });
    parent.fields.set(counter.name, counter);
    fields.push(counter);
    if (below !== undefined) places.set(`${path}${field.type.kind === "list" ? "[]" : ""}.`, below);
  }
  for (const objects of places.values()) link(objects);
  return { bytes: newSizes(), message: root, fields };
}

function newObjects(): ObjectCounter {
  return { objects: 0, undeclared: 0, fields: new Map(), first: undefined };
}

function link(objects: ObjectCounter): void {
  const all = [...objects.fields.values()];
  [objects.first] = all;
  for (const [index, field] of all.entries()) field.next = all[index + 1] ?? objects.first;
}

function fieldCounter(
  { path, field }: Occurrence,
  { parent, below, texts }: Pick<FieldCounter, "parent" | "below" | "texts">,
): FieldCounter {
  const { type } = field;
  const isList = type.kind === "list";
  const item = isList ? type.of : type;
  const expected = item.kind === "record" ? "object" : SCALARS[item.name];
  return {
    name: asProperty(field.name),
    next: undefined,
    isPlainText: expected === "string" && !isList && texts === undefined,
    isRepeated: path.includes("[]"),
    filled: 0,
    messages: 0,
    lastMessage: 0,
    expected,
    below,
    texts,
    items: isList ? newSizes() : undefined,
    null: 0,
    empty: 0,
    mistyped: 0,
    path,
    parent,
  };
}

const SCALARS = { String: "string", Number: "number", Boolean: "boolean" } as const;

/** The text as engines keep names of properties, which are compared faster than any other text. */
function asProperty(name: string): string {
  const [property = name] = Object.keys({ [name]: 0 });
  return property;
}

function textCounter(
  catalog: Catalog,
  { values, format }: Field,
  showCodes: boolean,
): TextCounter | undefined {
  const codes = values === undefined ? undefined : codesOf(valueSetOf(catalog, values));
  const test = format === undefined ? undefined : testOf(runtimeFormat(catalog, format));
  if (codes === undefined && test === undefined) return undefined;
  const others = codes !== undefined && showCodes ? new Map<string, number>() : undefined;
  return { codes, met: [], otherCodes: 0, others, test, formatted: 0, unformatted: 0 };
}

function codesOf(set: ValueSet): ReadonlyMap<string, number> | undefined {
  return listsCodes(set) ? numbered(set) : undefined;
}

/** Once for a value set: many fields have its codes. */
const numbered = indexOf(
  ({ codes }: ValueSet) => new Map(codes.map(({ code }, index) => [code, index])),
);

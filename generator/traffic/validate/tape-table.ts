import { invariant } from "../../base/invariant.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { FieldPath, ShapeRule } from "../../runtime/shape.ts";
import { tableBelow, type Field, type Mode, type Table } from "../../runtime/table.ts";
import { textTest, type TextTest } from "../patterns/text-test.ts";
import { BOOLEAN, ESCAPED_TEXT, LARGE_NUMBER, NULL, NUMBER, OBJECT, TEXT } from "../scan/tape.ts";
import { nameNumber, textIndex, type TextIndex } from "../scan/text-index.ts";

/** What is asked of an object: its fields are those with numbers from `first` to before `last`. */
export interface TapeTable {
  readonly first: number;
  readonly last: number;
  /** How many fields are required. */
  readonly required: number;
  readonly rules: readonly TapeRule[];
}

/** Numbers of a field in `asks`. The first is a sum of marks. */
export const ASKS = 4;
/** The number of the table of its objects, or of the check of its texts. */
export const OF = 1;
/** How many items a list may have. */
export const LEAST = 2;
export const MOST = 3;

/** Marks: by kind of value, that one of it holds at once; higher by `LOOK`, that it may hold, and has to be looked at. */
export const LOOK = 10;
export const REQUIRED = 1 << 20;
/** The field is a list, and what is said of kinds holds for its items. */
export const HAS_ITEMS = 1 << 21;

/** What is asked of a text. */
export interface TextCheck {
  readonly constant: "model" | "event" | undefined;
  readonly codes: TextIndex | undefined;
  readonly test: TextTest | undefined;
}

/** A rule, by the numbers of names. */
export interface TapeRule {
  readonly when: readonly NumberPath[] | undefined;
  readonly anyOf: readonly (readonly NumberPath[])[];
}

/** Numbers of the names that lead to a field. */
export type NumberPath = readonly number[];

/**
 * What is asked of all objects. What takes time there is waiting for memory, so that of all fields is side by side, as whole
 * numbers. It grows when a table is asked for that nothing was held against so far.
 */
export interface TapeTables {
  /** By number of a field, in the order of the definitions: the number of its name. */
  readonly names: readonly number[];
  /** The same: what is asked of it; see above. */
  readonly asks: readonly number[];
  /** What is asked of texts, by number. */
  readonly checks: readonly TextCheck[];
  /** The number of a table. */
  readonly numberOf: (table: Table) => number;
  /** The table with a number. */
  readonly table: (number: number) => TapeTable;
}

/** What a mode asks, for tapes on which names have the numbers of this index. */
export function tapeTables(names: TextIndex, mode: Mode): TapeTables {
  const nameNumbers: number[] = [];
  const asks: number[] = [];
  const sources: Table[] = [];
  const made: (TapeTable | undefined)[] = [];
  const checks: TextCheck[] = [];
  const numbers = new Map<Table, number>();
  const numberOf = (table: Table): number => {
    const number = numbers.get(table) ?? sources.length;
    if (number === sources.length) sources.push(table);
    numbers.set(table, number);
    return number;
  };
  const add = (number: number): TapeTable => {
    const source = sources[number];
    invariant(source !== undefined, `no table has the number ${number}`);
    const { fields, required, rules } = source;
    const first = nameNumbers.length;
    for (const field of fields.values()) {
      const { name, type, minItems, maxItems } = field;
      const of = type === "object" ? numberOf(tableBelow(field)) : checkNumber(checks, field);
      nameNumbers.push(nameNumber(names, name));
      asks.push(marksOf(field, mode), of, minItems, Math.min(maxItems, MOST_ITEMS));
    }
    return {
      first,
      last: nameNumbers.length,
      required: required[mode] ?? 0,
      rules: rules.map((rule) => ruleOf(names, rule)),
    };
  };
  const table = (number: number): TapeTable => (made[number] ??= add(number));
  return { names: nameNumbers, asks, checks, numberOf, table };
}

/** More than any list has. */
const MOST_ITEMS = 2 ** 31 - 1;

function marksOf({ required, nullable, free, list, type }: Field, mode: Mode): number {
  let marks = type === "string" && (free & mode) !== 0 ? FREE_TEXT : KINDS[type];
  if ((nullable & mode) !== 0) marks |= 1 << NULL;
  if ((required & mode) !== 0) marks |= REQUIRED;
  return list ? marks | HAS_ITEMS : marks;
}

const FREE_TEXT = (1 << TEXT) | (1 << ESCAPED_TEXT);

const KINDS: Readonly<Record<Field["type"], number>> = {
  string: FREE_TEXT << LOOK,
  number: (1 << NUMBER) | (1 << (LARGE_NUMBER + LOOK)),
  boolean: 1 << BOOLEAN,
  object: 1 << (OBJECT + LOOK),
};

function checkNumber(checks: TextCheck[], { constant, values, format }: Field): number {
  const codes = values && codeIndex(values);
  const test = format && textTest(format);
  const known = checks.findIndex(
    (check) => check.constant === constant && check.codes === codes && check.test === test,
  );
  return known === -1 ? checks.push({ constant, codes, test }) - 1 : known;
}

/** Once for a value set: many fields have its codes. */
const codeIndex = indexOf((codes: readonly string[]) => textIndex([...new Set(codes)]));

function ruleOf(names: TextIndex, { when, anyOf }: ShapeRule): TapeRule {
  const pathOf = (path: FieldPath): NumberPath => path.map((name) => nameNumber(names, name));
  return { when: when?.map(pathOf), anyOf: anyOf.map((paths) => paths.map(pathOf)) };
}

import { indexOf } from "../../catalog/index-of.ts";
import type { FieldPath, ShapeRule } from "../../runtime/shape.ts";
import { tableBelow, type Field, type Mode, type Table } from "../../runtime/table.ts";
import {
  BOOLEAN,
  ESCAPED_TEXT,
  LARGE_NUMBER,
  NO_NUMBER,
  NULL,
  NUMBER,
  OBJECT,
  TEXT,
} from "../scan/tape.ts";
import { textIndex, type TextIndex } from "../scan/text-index.ts";

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
  readonly test: ((text: string) => boolean) | undefined;
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
  readonly names: Int32Array;
  /** The same: what is asked of it; see above. */
  readonly asks: Int32Array;
  /** What is asked of texts, by number. */
  readonly checks: readonly TextCheck[];
  /** The number of a table. */
  numberOf(table: Table): number;
  /** The table with a number. */
  table(number: number): TapeTable;
}

/** What a mode asks, for tapes on which names have the numbers of this index. */
export function tapeTables(names: TextIndex, mode: Mode): TapeTables {
  const sources: Table[] = [];
  const made: (TapeTable | undefined)[] = [];
  const checks: TextCheck[] = [];
  const numbers = new Map<Table, number>();
  const tables = {
    names: new Int32Array(),
    asks: new Int32Array(),
    checks,
    numberOf(table: Table): number {
      const number = numbers.get(table) ?? sources.length;
      if (number === sources.length) sources.push(table);
      numbers.set(table, number);
      return number;
    },
    table(number: number): TapeTable {
      return (made[number] ??= add(sources[number]));
    },
  };
  const askOf = (field: Field): readonly number[] => {
    const isObject = field.type === "object";
    const of = isObject ? tables.numberOf(tableBelow(field)) : checkNumber(checks, field);
    return [marksOf(field, mode), of, field.minItems, Math.min(field.maxItems, MOST_ITEMS)];
  };
  const add = ({ fields, required, rules }: Table = NO_TABLE): TapeTable => {
    const first = tables.names.length;
    const all = [...fields.values()];
    tables.names = joined(
      tables.names,
      all.map(({ name }) => nameNumber(names, name)),
    );
    tables.asks = joined(tables.asks, all.flatMap(askOf));
    return {
      first,
      last: tables.names.length,
      required: required[mode] ?? 0,
      rules: rules.map((rule) => ruleOf(names, rule)),
    };
  };
  return tables;
}

const NO_TABLE: Table = { fields: new Map(), first: undefined, required: [], rules: [] };

function joined(numbers: Int32Array, more: readonly number[]): Int32Array<ArrayBuffer> {
  const all = new Int32Array(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}

/** More than any list has. */
const MOST_ITEMS = 2 ** 31 - 1;

function marksOf({ required, nullable, free, list, type }: Field, mode: Mode): number {
  const isFree = (free & mode) !== 0;
  const marks = (required & mode) === 0 ? 0 : REQUIRED;
  return [...kindsOf(type, isFree), ...((nullable & mode) === 0 ? [] : [NULL])].reduce(
    (sum, kind) => sum | (1 << kind),
    list ? marks | HAS_ITEMS : marks,
  );
}

/** Kinds of values that hold, those that hold only after a look with their mark for that. */
function kindsOf(type: Field["type"], isFree: boolean): readonly number[] {
  switch (type) {
    case "string":
      return [TEXT, ESCAPED_TEXT].map((kind) => (isFree ? kind : kind + LOOK));
    case "number":
      return [NUMBER, LARGE_NUMBER + LOOK];
    case "boolean":
      return [BOOLEAN];
    case "object":
      return [OBJECT + LOOK];
  }
}

function checkNumber(checks: TextCheck[], { constant, values, test }: Field): number {
  const codes = values && codeIndex(values);
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

function nameNumber({ numbers }: TextIndex, name: string): number {
  return numbers.get(name) ?? NO_NUMBER;
}

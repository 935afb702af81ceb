import { testOf } from "./format.ts";
import { own } from "./own.ts";
import type {
  FieldCode,
  FieldRow,
  FieldRules,
  FieldType,
  Shape,
  ShapeRef,
  ShapeRule,
} from "./shape.ts";

/**
 * What a walk asks: the structure alone as a receiver sees it, everything as a receiver sees it, or
 * everything as a sender sees it. Bits, so that a field can say at once where it is required.
 */
export const STRUCTURE = 1;
export const RECEIVING = 2;
export const SENDING = 4;

/** Required in every mode. */
export const ALL = STRUCTURE | RECEIVING | SENDING;

export type Mode = typeof STRUCTURE | typeof RECEIVING | typeof SENDING;

/** A row, unfolded. All have the same keys in the same order, which keeps the walk fast. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly list: boolean;
  /** The modes in which it must be there. */
  readonly required: number;
  /** The modes in which it may be null. */
  readonly nullable: number;
  /** Nothing but the type is asked. */
  readonly plain: boolean;
  readonly constant: "model" | "event" | undefined;
  readonly values: readonly string[] | undefined;
  readonly format: string | undefined;
  readonly test: ((text: string) => boolean) | undefined;
  readonly minItems: number;
  readonly maxItems: number;
  readonly shape: ShapeRef | undefined;
  /** See `tableBelow`. */
  table: Table | undefined;
}

/** A shape, unfolded. */
export interface Table {
  /** Iterates in the order of the definitions. */
  readonly fields: ReadonlyMap<string, Field>;
  /** How many fields are required, by mode. */
  readonly required: readonly number[];
  readonly rules: readonly ShapeRule[];
}

const tables = new WeakMap<Shape, Table>();

/** The table of a shape, made at its first use. */
export function tableOf(shape: Shape): Table {
  let table = tables.get(shape);
  if (table === undefined) {
    table = unfold(shape);
    tables.set(shape, table);
  }
  return table;
}

/** The table of the objects that a field holds. Kept with the field: it is asked for each object. */
export function tableBelow(field: Field): Table {
  const { shape } = field;
  return (field.table ??=
    shape === undefined ? EMPTY : tableOf(typeof shape === "function" ? shape() : shape));
}

const EMPTY: Table = { fields: new Map(), required: [0, 0, 0, 0, 0], rules: [] };

function unfold(shape: Shape): Table {
  const baseShape = own(shape, "base");
  const base = baseShape === undefined ? EMPTY : tableOf(baseShape);
  const fields = new Map(base.fields);
  for (const row of shape.fields) {
    const field = fieldOf(row);
    fields.set(field.name, field);
  }
  const required = [0, 0, 0, 0, 0];
  for (const field of fields.values()) {
    for (const mode of [STRUCTURE, RECEIVING, SENDING]) {
      if ((field.required & mode) !== 0) required[mode] = (required[mode] ?? 0) + 1;
    }
  }
  return { fields, required, rules: [...base.rules, ...(own(shape, "rules") ?? [])] };
}

function fieldOf(row: FieldRow): Field {
  if (typeof row === "string") return unfoldField(row, "string", {});
  // The length is asked first: an index past the end would read what a prototype holds.
  return unfoldField(row[0], row[1], (row.length > 2 ? row[2] : undefined) ?? {});
}

function unfoldField(name: string, code: FieldCode, rules: FieldRules): Field {
  const type = code.replace(/\W.*/, "") as FieldType;
  const list = code.includes("[]");
  const required = code.endsWith("!") ? ALL : code.endsWith("!sending") ? SENDING : 0;
  const constant = own(rules, "constant");
  const values = own(rules, "values");
  const format = own(rules, "format");
  return {
    name,
    type,
    list,
    required,
    nullable: list || type === "object" ? 0 : ALL & ~required,
    plain: constant === undefined && values === undefined && format === undefined,
    constant,
    values,
    format: format?.name,
    test: format && testOf(format),
    minItems: own(rules, "minItems") ?? 0,
    maxItems: own(rules, "maxItems") ?? Infinity,
    shape: own(rules, "of"),
    table: undefined,
  };
}

import { codeSet } from "./code-set.js";
import { testOf, type Format } from "./format.js";
import { own } from "./own.js";
import type { Shape, ShapeRef, ShapeRule } from "./shape.js";

/**
 * What a walk asks: the structure alone as a receiver sees it, everything as a receiver sees it, or
 * everything as a sender sees it. Bits, so that a field can say at once where it is required.
 */
export const STRUCTURE = 1;
export const RECEIVING = 2;
export const SENDING = 4;

/** Required in every mode. */
export const ALL: number = STRUCTURE | RECEIVING | SENDING;

export type Mode = typeof STRUCTURE | typeof RECEIVING | typeof SENDING;

/** What a field holds, or each item of its list. */
export type FieldType = "string" | "number" | "boolean" | "object";

/** A field, unfolded. All have the same keys in the same order, which keeps the walk fast. */
export interface Field {
  readonly name: string;
  /** The field that follows in the definitions; the first one after the last. */
  next: Field | undefined;
  /** The modes in which it must be there. */
  readonly required: number;
  /** The modes in which it may be any text. */
  readonly free: number;
  /** The modes in which it may be null. */
  readonly nullable: number;
  readonly type: FieldType;
  readonly list: boolean;
  readonly minItems: number;
  readonly maxItems: number;
  readonly constant: "model" | "event" | undefined;
  /** The only codes that it may be, as a list for people and as a set. */
  readonly values: readonly string[] | undefined;
  readonly codes: ReadonlySet<string> | undefined;
  readonly format: Format | undefined;
  readonly test: ((text: string) => boolean) | undefined;
  readonly shape: ShapeRef | undefined;
  /** See `tableBelow`. */
  table: Table | undefined;
}

/** A shape, unfolded. */
export interface Table {
  /** Iterates in the order of the definitions. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly first: Field | undefined;
  /** How many fields are required, by mode. */
  readonly required: readonly number[];
  readonly rules: readonly ShapeRule[];
}

const tables = new WeakMap<Shape, Table>();

/** The table of a shape, made at its first use. */
export function tableOf(shape: Shape): Table {
  let table = tables.get(shape);
  if (table === undefined) {
    const lineage = lineageOf(shape);
    table = tableWith(
      fieldsOf(lineage),
      lineage.flatMap((one) => own(one, "rules") ?? []),
    );
    tables.set(shape, table);
  }
  return table;
}

/** The table of the objects that a field holds. Kept with the field: it is asked for each object. */
export function tableBelow(field: Field): Table {
  const { shape } = field;
  return (field.table ??= tableOf(typeof shape === "function" ? shape() : (shape ?? ANYTHING)));
}

const ANYTHING: Shape = { fields: "" };

function tableWith(fields: ReadonlyMap<string, Field>, rules: readonly ShapeRule[]): Table {
  const all = [...fields.values()];
  const [first] = all;
  for (const [index, field] of all.entries()) field.next = all[index + 1] ?? first;
  const required = [0, STRUCTURE, RECEIVING, 0, SENDING].map(
    (mode) => all.filter((field) => (field.required & mode) !== 0).length,
  );
  return { fields, first, required, rules };
}

/** A shape and its bases, the outermost first. */
function lineageOf(shape: Shape): readonly Shape[] {
  const base = own(shape, "base");
  return base === undefined ? [shape] : [...lineageOf(base), shape];
}

/** The name of a field and its marks; see `Shape`. */
const FIELD = /([\w\\]+):?(\w*)(=?)(~?)(\[?)(\d*)-?(\d*)\]?(!?)(\w*)(\{?)(\}*)/g;

/** The fields of shapes. New ones for each table, as they tell which one follows. */
function fieldsOf(lineage: readonly Shape[]): ReadonlyMap<string, Field> {
  let fields = new Map<string, Field>();
  // What is around the object that is read: fields whose braces are open, and those beside them.
  const open: (readonly [Map<string, Field>, Field])[] = [];
  for (const shape of lineage) {
    const refs = (own(shape, "of") ?? []).values();
    for (const marks of shape.fields.matchAll(FIELD)) {
      const field = unfold(marks, refs);
      fields.set(field.name, field);
      const [, , , , , , , , , , brace = "", ends = ""] = marks;
      if (brace !== "" && ends === "") {
        open.push([fields, field]);
        fields = new Map();
      }
      // The first one behind an opening brace closes that one.
      for (let count = brace.length; count < ends.length; count += 1) {
        const [around, holder] = open.pop() ?? [fields, field];
        holder.table = tableWith(fields, []);
        fields = around;
      }
    }
  }
  return fields;
}

function unfold(marks: readonly string[], refs: Iterator<unknown>): Field {
  const [, text, word, code, form, list, min, max, must, when, brace, ends] = marks;
  // The name of a property is compared faster than any other text, and so are messages' names.
  const [name = ""] = Object.keys({ [String(JSON.parse(`"${text}"`))]: 0 });
  const next = (mark: string | undefined): unknown => (mark === "" ? undefined : refs.next().value);
  // Sound, as both marks and references are written from one plan of the field.
  const values = next(code) as readonly string[] | undefined;
  const format = next(form) as Format | undefined;
  const below = next(ends === "" ? "" : brace) as ShapeRef | undefined;
  const isList = list !== "";
  const required = must === "" ? 0 : when === "" ? ALL : SENDING;
  const constant = word === "model" || word === "event" ? word : undefined;
  const type = brace !== "" ? "object" : word === "number" || word === "boolean" ? word : "string";
  const free = values === undefined && format === undefined ? ALL : STRUCTURE;
  return {
    name,
    next: undefined,
    required,
    free: isList || constant !== undefined || type !== "string" ? 0 : free,
    nullable: isList || type === "object" ? 0 : ALL & ~required,
    type,
    list: isList,
    minItems: Number(min),
    maxItems: max === "" ? Infinity : Number(max),
    constant,
    values,
    codes: values && codeSet(values),
    format,
    test: format && testOf(format),
    shape: below,
    table: undefined,
  };
}

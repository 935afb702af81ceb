import { compareBy } from "../../base/compare.ts";
import { invariant } from "../../base/invariant.ts";
import { singular } from "../../base/singular.ts";
import type { Field, TypeRef } from "../../catalog/field.ts";
import type { RecordForm, RecordType } from "../../catalog/record.ts";
import { recordPlace } from "../record-place.ts";
import type { ObjectShape, ShapeField } from "./object-shapes.ts";
import { restatedRatings } from "./restated-ratings.ts";

/** The message of an event type. */
export interface Root {
  readonly id: string;
  readonly shape: ObjectShape;
}

/** What the record is called that a shape becomes. */
interface Assigned {
  readonly id: string;
  readonly name: string;
  /** Of a record of today that it is still. */
  readonly form?: RecordForm;
}

const NOWHERE = { file: "", start: 0, end: 0 };

/** The records of one version of the messages. */
export interface AssignedRecords {
  readonly records: ReadonlyMap<string, RecordType>;
  /** Ids of records that are made for one field, although another type stands there today. */
  readonly apart: readonly string[];
}

/**
 * A record for every shape. A record of today keeps its id where most of its uses agree; any other
 * shape belongs to the field that holds it, and so does every shape that would get an id of `apart`.
 */
export function assignRecords(roots: readonly Root[], apart: ReadonlySet<string>): AssignedRecords {
  const keeping = shapesThatKeepNames(roots);
  const records = new Map<string, RecordType>();
  const made: string[] = [];
  const assign = (shape: ObjectShape, inside: Assigned): Assigned => {
    const { today } = shape;
    const kept = keeping.has(shape) && !apart.has(inside.id) ? today : undefined;
    if (kept !== undefined && records.has(kept.id)) return kept;
    if (kept === undefined && today !== undefined) made.push(inside.id);
    const given = kept ?? inside;
    invariant(!records.has(given.id), `two records would be "${given.id}"`);
    records.set(given.id, emptyRecord(given));
    records.set(given.id, recordFrom(given, shape, assign));
    return given;
  };
  for (const { id, shape } of roots) assign(shape, { id, name: id.slice(id.indexOf(".") + 1) });
  return {
    records: new Map([...records].toSorted(compareBy(([id]) => id))),
    apart: made,
  };
}

/** For each record of today, the shape that most places have; the first of several. */
function shapesThatKeepNames(roots: readonly Root[]): ReadonlySet<ObjectShape> {
  const uses = new Map<RecordType, Map<ObjectShape, number>>();
  const count = (shape: ObjectShape): void => {
    if (shape.today !== undefined) {
      const ofRecord = uses.get(shape.today) ?? new Map<ObjectShape, number>();
      ofRecord.set(shape, (ofRecord.get(shape) ?? 0) + 1);
      uses.set(shape.today, ofRecord);
    }
    for (const { of } of shape.fields) if (typeof of !== "string") count(of);
  };
  for (const { shape } of roots) count(shape);
  const most = [...uses.values()].flatMap((counts) => {
    const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
    return first === undefined ? [] : [first[0]];
  });
  return new Set(most);
}

function recordFrom(
  given: Assigned,
  shape: ObjectShape,
  assign: (shape: ObjectShape, inside: Assigned) => Assigned,
): RecordType {
  const fields = shape.fields.map((field) => {
    const { of, isList } = field;
    const item: Exclude<TypeRef, { kind: "list" }> =
      typeof of === "string"
        ? { kind: "scalar", name: of }
        : { kind: "record", id: assign(of, insideOf(given, field)).id };
    return fieldFrom(field, isList ? { kind: "list", of: item } : item);
  });
  return { ...emptyRecord(given), fields, own: new Set(fields.map(({ name }) => name)) };
}

/** What an object is called that belongs to the field that holds it. */
function insideOf({ id, name }: Assigned, field: ShapeField): Assigned {
  const step = id.includes("#") ? "." : "#";
  const full = name + field.name;
  return { id: id + step + field.name, name: field.isList ? singular(full) : full };
}

function emptyRecord({ id, name, form }: Assigned): RecordType {
  const { name: _, ...place } = recordPlace(id, { base: false, isMessage: form === "message" });
  return {
    kind: "record",
    id,
    name,
    ...place,
    description: "",
    fields: [],
    own: new Set(),
    rules: [],
    span: NOWHERE,
  };
}

function fieldFrom({ name, required, of, today }: ShapeField, type: TypeRef): Field {
  const isText = type.kind === "scalar" && type.name === "String";
  const { reliability = "possible", ratingSource = "estimated" } = today ?? {};
  const { ratingBasis, constant } = today ?? {};
  return {
    kind: "field",
    name,
    type,
    required: required ? "always" : "never",
    ...(constant === undefined || !isText ? {} : { constant }),
    reliability,
    ratingSource,
    ...(ratingBasis === undefined ? {} : { ratingBasis }),
    description: "",
    examples: [],
    adjustments: typeof of === "string" ? [] : restatedRatings(today?.adjustments ?? [], of),
    span: NOWHERE,
  };
}

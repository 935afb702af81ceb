import type { Json, JsonObject } from "../../../generator/base/json.ts";
import { recordOf, valueSetOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import {
  isNullable,
  recordIdOf,
  type Field,
  type ItemRef,
} from "../../../generator/catalog/field.ts";
import { listsCodes } from "../../../generator/catalog/value-set.ts";
import { occurrences, type Occurrence } from "../../../generator/catalog/walk.ts";

/**
 * What can be wrong with one field of a message, and which types see it: those of what is read, and
 * those of what is written. TypeScript knows no formats and no counts; the other things that it
 * lets pass are tolerated there on purpose.
 */
export const SEEN = {
  "wrong-type": { reader: true, writer: true },
  "wrong-item": { reader: true, writer: true },
  null: { reader: true, writer: true },
  "null-item": { reader: true, writer: true },
  "null-optional": { reader: false, writer: false },
  "null-sending": { reader: false, writer: true },
  missing: { reader: true, writer: true },
  "missing-sending": { reader: false, writer: true },
  "missing-constant": { reader: true, writer: false },
  "other-constant": { reader: true, writer: true },
  "other-code-of-closed": { reader: false, writer: true },
  "other-code-of-open": { reader: false, writer: false },
  // Receivers ignore unknown fields, but who writes one into a literal has misspelt something.
  "unknown-field": { reader: true, writer: true },
  format: { reader: false, writer: false },
  "item-count": { reader: false, writer: false },
} as const satisfies Readonly<Record<string, Readonly<Record<"reader" | "writer", boolean>>>>;

export type MutantKind = keyof typeof SEEN;

/** A message with as little as possible, but for one field, which is wrong. */
export interface Mutant {
  readonly path: string;
  readonly kind: MutantKind;
  readonly message: () => JsonObject;
  /** The same without the fault. */
  readonly flawless: () => JsonObject;
}

/** Wire names of the data model and the event type. */
export interface Constants {
  readonly model: string;
  readonly event: string;
}

/** All mutants of the messages that a record describes. */
export function* mutantsOf(
  catalog: Catalog,
  messageId: string,
  constants: Constants,
): Generator<Mutant> {
  const message = { catalog, constants };
  for (const occurrence of occurrences(catalog, messageId)) {
    for (const [kind, value] of faultsOf(message, occurrence.field)) {
      yield {
        path: occurrence.path,
        kind,
        message: () => planted(message, messageId, { occurrence, fault: { value } }),
        flawless: () => planted(message, messageId, { occurrence }),
      };
    }
  }
}

interface MessageOf {
  readonly catalog: Catalog;
  readonly constants: Constants;
}

/** Undefined for a field that is taken away. */
type Fault = readonly [kind: MutantKind, value: Json | undefined];

function faultsOf(of: MessageOf, field: Field): readonly Fault[] {
  const { type, required } = field;
  const isList = type.kind === "list";
  const item = isList ? type.of : type;
  const right = itemValue(of, field, item);
  const wrap = (value: Json): Json => (isList ? [value] : value);
  const faults: Fault[] = [["wrong-type", isList ? right : wrongFor(item)]];
  if (isList) faults.push(["wrong-item", [wrongFor(item)]], ["null-item", [null]]);
  if (!isNullable(field)) faults.push(["null", null]);
  else faults.push([required === "sending" ? "null-sending" : "null-optional", null]);
  if (required === "sending") faults.push(["missing-sending", undefined]);
  if (field.constant !== undefined) faults.push(["other-constant", "Something else"]);
  if (required === "always") {
    faults.push([field.constant === undefined ? "missing" : "missing-constant", undefined]);
  }
  if (item.kind === "record")
    faults.push(["unknown-field", wrap({ ...asObject(right), Idd: "x" })]);
  const set = field.values === undefined ? undefined : valueSetOf(of.catalog, field.values);
  if (set !== undefined) {
    const isClosed = set.binding === "closed" && listsCodes(set);
    faults.push([isClosed ? "other-code-of-closed" : "other-code-of-open", wrap("No such code")]);
  } else if (field.format !== undefined) faults.push(["format", wrap("\u0000")]);
  if (field.minItems !== undefined) faults.push(["item-count", []]);
  return faults;
}

interface Plant {
  readonly occurrence: Occurrence;
  /** Stands at the occurrence instead of what is right. */
  readonly fault?: { readonly value: Json | undefined };
}

/** The smallest message that has the field. */
function planted(of: MessageOf, recordId: string, plant: Plant, depth = 0): JsonObject {
  const { occurrence, fault } = plant;
  const name = occurrence.segments[depth];
  const isEnd = depth === occurrence.segments.length - 1;
  const members: (readonly [string, Json])[] = [];
  for (const field of recordOf(of.catalog, recordId).fields) {
    if (field.name !== name) {
      if (field.required !== "never") members.push([field.name, fieldValue(of, field)]);
      continue;
    }
    const inner = recordIdOf(field.type);
    if (isEnd || inner === undefined) {
      const value = fault === undefined ? fieldValue(of, field) : fault.value;
      if (value !== undefined) members.push([field.name, value]);
    } else {
      const value = planted(of, inner, plant, depth + 1);
      members.push([field.name, field.type.kind === "list" ? [value] : value]);
    }
  }
  return Object.fromEntries(members);
}

/** A value that both sides take. */
function fieldValue(of: MessageOf, field: Field): Json {
  if (field.constant !== undefined) return of.constants[field.constant];
  const { type } = field;
  return type.kind === "list" ? [itemValue(of, field, type.of)] : itemValue(of, field, type);
}

function itemValue(of: MessageOf, field: Field, item: ItemRef): Json {
  if (item.kind === "scalar") {
    if (item.name === "Number") return 1;
    if (item.name === "Boolean") return true;
    const set = field.values === undefined ? undefined : valueSetOf(of.catalog, field.values);
    return set?.codes[0]?.code ?? "x";
  }
  const required = recordOf(of.catalog, item.id).fields.filter(
    (inner) => inner.required !== "never",
  );
  return Object.fromEntries(required.map((inner) => [inner.name, fieldValue(of, inner)] as const));
}

/** A value of another JSON type. */
function wrongFor(item: ItemRef): Json {
  return item.kind === "scalar" && item.name === "String" ? 1 : "x";
}

function asObject(value: Json): JsonObject {
  return value as JsonObject;
}

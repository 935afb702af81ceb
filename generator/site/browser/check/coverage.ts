import { isJsonObject, type JsonObject } from "../../../runtime/json-object.ts";
import { own } from "../../../runtime/own.ts";
import type { RatedField, RatedFields } from "../../check/rated-fields.ts";

/** What a message has of a field. */
export interface FieldCoverage {
  /** As in the docs: `Patient.Identifiers[].ID`. */
  readonly path: string;
  readonly field: RatedField;
  /** How many objects of the message could have it. Fields that none could have are left out. */
  readonly chances: number;
  /** In how many of these it is there, and neither null, empty text nor an empty list. */
  readonly filled: number;
  /** The different codes that it holds, if it has a value set. */
  readonly codes: readonly string[];
}

/** What a message has of the fields of its event type. */
export interface Coverage {
  /** Parents before children, in the order of the definitions. */
  readonly fields: readonly FieldCoverage[];
  /** Paths of the fields that the event type does not declare. What lies below them is not listed. */
  readonly unknown: readonly string[];
}

/** More different codes of one field, or unknown paths, tell nobody anything. */
const MOST_CODES = 20;
const MOST_UNKNOWN = 1000;

/** May hold anything, under ids of extensions. */
const EXTENSIONS = "Extensions";

/** Compares a message with the fields of its event type. */
export function coverageOf(rated: RatedFields, event: string, message: unknown): Coverage {
  const fields: FieldCoverage[] = [];
  const unknown = new Set<string>();
  const visit = (group: readonly RatedField[], objects: readonly JsonObject[], prefix: string) => {
    const declared = new Set(group.map(({ name }) => name));
    for (const object of objects) {
      for (const name of Object.keys(object)) {
        if (declared.has(name) || name === EXTENSIONS || unknown.size === MOST_UNKNOWN) continue;
        unknown.add(prefix + name);
      }
    }
    for (const field of group) {
      const path = prefix + field.name;
      const values = objects.map((object) => own(object, field.name)).filter(isFilled);
      const items = field.list === true ? values.flatMap(itemsOf) : values;
      const codes = field.values === undefined ? [] : codesAmong(items);
      fields.push({ path, field, chances: objects.length, filled: values.length, codes });
      const inside = items.filter(isJsonObject);
      const below = field.below === undefined ? undefined : rated.groups[field.below];
      if (below !== undefined && inside.length > 0) {
        visit(below, inside, `${path}${field.list === true ? "[]" : ""}.`);
      }
    }
  };
  const root = rated.groups[own(rated.events, event) ?? -1];
  if (root !== undefined && isJsonObject(message)) visit(root, [message], "");
  return { fields, unknown: [...unknown] };
}

function isFilled(value: unknown): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return value !== undefined && value !== null && value !== "" && !isEmptyList;
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function codesAmong(values: readonly unknown[]): readonly string[] {
  const codes = new Set(values.filter((value) => typeof value === "string"));
  return [...codes].slice(0, MOST_CODES);
}

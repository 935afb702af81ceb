import { isJsonObject, type JsonObject } from "../../runtime/json-object.ts";
import type { EventProfile, Profile } from "./profile.ts";

/** What a connection always fills, by id of the event type. Plain data, so that it can be sent to workers. */
export type UsualFields = ReadonlyMap<string, readonly UsualField[]>;

/** A field that is always filled, or that has such fields below it. */
export interface UsualField {
  /** `Patient.Identifiers[].ID`. */
  readonly path: string;
  readonly name: string;
  readonly isUsual: boolean;
  readonly below: readonly UsualField[];
}

/** With fewer objects that could have it, that a field was always filled may be chance. */
const FEWEST_CHANCES = 50;

/** The fields that were filled wherever they could be, in at least 50 objects. */
export function usualFields(profile: Profile): UsualFields {
  return new Map(Object.entries(profile.events).map(([id, event]) => [id, usualFieldsOf(event)]));
}

/**
 * The paths of fields that are missing, null or empty in a message although its connection always fills
 * them, each once. Of an object that is missing, nothing below it is told.
 */
export function missingUsual(
  usual: UsualFields,
  event: string,
  message: unknown,
): readonly string[] {
  const missing = new Set<string>();
  if (isJsonObject(message)) findMissing(usual.get(event) ?? [], message, missing);
  return [...missing];
}

interface Grown extends UsualField {
  isUsual: boolean;
  readonly below: Grown[];
}

function usualFieldsOf({ fields }: EventProfile): readonly UsualField[] {
  const root: Grown = { path: "", name: "", isUsual: false, below: [] };
  for (const [path, { chances, filled }] of Object.entries(fields)) {
    if (filled === chances && chances >= FEWEST_CHANCES) grow(root, path).isUsual = true;
  }
  return root.below;
}

/** The field at a path; it is added, with all above it, if it is not there. */
function grow(root: Grown, path: string): Grown {
  let place = root;
  let prefix = "";
  for (const step of path.split(".")) {
    const name = step.replace(LIST_MARK, "");
    let next = place.below.find((field) => field.name === name);
    if (next === undefined) {
      next = { path: prefix + name, name, isUsual: false, below: [] };
      place.below.push(next);
    }
    prefix += `${step}.`;
    place = next;
  }
  return place;
}

const LIST_MARK = /\[\]$/;

function findMissing(
  fields: readonly UsualField[],
  object: JsonObject,
  missing: Set<string>,
): void {
  for (const field of fields) {
    const value = Object.hasOwn(object, field.name) ? object[field.name] : undefined;
    if (!isFilled(value)) {
      if (field.isUsual) missing.add(field.path);
    } else if (field.below.length > 0) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (isJsonObject(item) && isFilled(item)) findMissing(field.below, item, missing);
      }
    }
  }
}

/** Neither missing nor null nor an empty text, list or object. */
function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== "object") return true;
  for (const name in value) if (Object.hasOwn(value, name)) return true;
  return false;
}

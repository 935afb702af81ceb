import type { Diagnostic } from "../../base/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import { isFieldName } from "../../definition/names.ts";
import { findingAt, type Place } from "./sample.ts";
import { TextsSeen, type FormatTest } from "./texts-seen.ts";

/** What a value is, as far as definitions tell values apart. */
export type Kind = "text" | "number" | "boolean" | "object" | "list";

/** What was seen of one field at one place of the messages. */
export interface FieldSeen {
  /** How many times it was there, and not null. */
  there: number;
  /** Kinds of its values, with their number and the first place. */
  readonly kinds: Map<Kind, { count: number; readonly first: Place }>;
  /** The same of the items of lists. */
  readonly items: Map<Kind, { count: number; readonly first: Place }>;
  readonly texts: TextsSeen;
  /** What its objects hold, single or in lists. */
  object?: ObjectSeen;
}

/** What was seen of the objects at one place of the messages. */
export interface ObjectSeen {
  count: number;
  readonly fields: Map<string, FieldSeen>;
}

/** Objects in objects; reading definitions allows no more. */
const MAX_DEPTH = 64;

/** An object with more fields has keys for names: codes, or identifiers of people. */
const MAX_KEYS = 1000;

/** Fields of one event type. */
const MAX_FIELDS = 10_000;

const REFUSED = {
  "bad-name": "has a key that is no name for a field",
  "too-many": "has more fields than definitions can hold",
  "too-deep": "is nested too deep",
} as const;

/** Collects what the messages of one event type hold. Keeps no value but texts that may be codes. */
export class Observer {
  readonly message: ObjectSeen = { count: 0, fields: new Map() };
  readonly diagnostics: Diagnostic[] = [];
  readonly #formats: readonly FormatTest[];
  readonly #refused = new Set<ObjectSeen>();
  #fields = 0;

  constructor(formats: readonly FormatTest[]) {
    this.#formats = formats;
  }

  add(place: Place): void {
    this.#object(this.message, place.sample.value, place);
  }

  #object(seen: ObjectSeen, value: JsonObject, place: Place): void {
    seen.count += 1;
    if (this.#refused.has(seen)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!isFieldName(name)) {
        // The key may itself be data, so it is not told.
        this.#refuse(seen, "bad-name", place);
        return;
      }
      if (inner === null) {
        this.#field(seen, name);
        continue;
      }
      const field = this.#field(seen, name);
      if (seen.fields.size > MAX_KEYS || this.#fields > MAX_FIELDS) {
        this.#refuse(seen, "too-many", place);
        return;
      }
      field.there += 1;
      this.#value(field, inner, { sample: place.sample, at: [...place.at, name] });
    }
  }

  #field(seen: ObjectSeen, name: string): FieldSeen {
    const known = seen.fields.get(name);
    if (known !== undefined) return known;
    this.#fields += 1;
    const texts = new TextsSeen(this.#formats);
    const field = { there: 0, kinds: new Map(), items: new Map(), texts };
    seen.fields.set(name, field);
    return field;
  }

  #value(field: FieldSeen, value: Json, place: Place): void {
    const kind = kindOf(value);
    count(field.kinds, kind, place);
    if (kind !== "list") {
      this.#single(field, value, place);
      return;
    }
    for (const [index, item] of (value as readonly Json[]).entries()) {
      const at = { sample: place.sample, at: [...place.at, index] };
      if (item === null) continue;
      count(field.items, kindOf(item), at);
      if (!Array.isArray(item)) this.#single(field, item, at);
    }
  }

  #single(field: FieldSeen, value: Json, place: Place): void {
    if (typeof value === "string") field.texts.add(value);
    if (!isJsonObject(value)) return;
    field.object ??= { count: 0, fields: new Map() };
    if (place.at.length > MAX_DEPTH) {
      this.#refuse(field.object, "too-deep", place);
      return;
    }
    this.#object(field.object, value, place);
  }

  #refuse(seen: ObjectSeen, code: keyof typeof REFUSED, place: Place): void {
    if (this.#refused.has(seen)) return;
    this.#refused.add(seen);
    this.diagnostics.push(findingAt(code, place, `"${pathOf(place)}" ${REFUSED[code]}.`));
  }
}

/** The path of a place as fields are named: `Patient.Identifiers[]`. */
export function pathOf({ at }: Place): string {
  const text = at.map((part) => (typeof part === "number" ? "[]" : `.${part}`)).join("");
  return text.replace(/^\./u, "") || "The message";
}

function count(kinds: FieldSeen["kinds"], kind: Kind, place: Place): void {
  const before = kinds.get(kind);
  if (before === undefined) kinds.set(kind, { count: 1, first: place });
  else before.count += 1;
}

function kindOf(value: Json): Kind {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "object";
}

import { pathText } from "./found.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { nearestName } from "./near-name.js";
import type { Shape } from "./shape.js";
import { tableBelow, tableOf, type Field, type Table } from "./table.js";
import { MAX_DEPTH } from "./walk.js";

/** A field that is probably misspelt. It shows a name that is in the message. */
export interface UnknownField {
  /** `Patient.Identifers`. */
  readonly path: string;
  /** As the message has it. */
  readonly name: string;
  /** The field that may be meant. */
  readonly declared: string;
}

/**
 * The fields of a message that its event type does not declare and that look like one of the same
 * object that it does and that is missing: in another case, in the plural, one or two letters off.
 * Validators ignore unknown fields, so a misspelt one is lost without a sound.
 *
 * What it returns shows names of fields as they are in the message, and so does not belong into
 * logs where names can be private. At most 100 are listed, after 10,000 unknown names it ends.
 */
export function unknownFields(
  eventType: { readonly shape: Shape },
  message: unknown,
): readonly UnknownField[] {
  const search: Search = { place: [], found: [], unknown: 0 };
  if (isJsonObject(message)) inObject(tableOf(eventType.shape), message, search);
  return search.found;
}

interface Search {
  readonly place: (string | number)[];
  readonly found: UnknownField[];
  /** How many names were looked up that are not declared. */
  unknown: number;
}

const MOST_FOUND = 100;
const MOST_UNKNOWN = 10_000;

/** May hold anything, under ids of extensions. */
const EXTENSIONS = "Extensions";

function inObject(table: Table, object: JsonObject, search: Search): void {
  const { place, found } = search;
  if (place.length > MAX_DEPTH) return;
  const names = Object.keys(object);
  const missing = (): string[] => {
    const there = new Set(names);
    return [...table.fields.keys()].filter((name) => !there.has(name));
  };
  let candidates: string[] | undefined;
  for (const name of names) {
    if (found.length >= MOST_FOUND || search.unknown >= MOST_UNKNOWN) return;
    if (name === EXTENSIONS) continue;
    const field = table.fields.get(name);
    place.push(name);
    if (field === undefined) {
      search.unknown += 1;
      candidates ??= missing();
      const declared = nearestName(name, candidates);
      if (declared !== undefined) found.push({ path: pathText(place), name, declared });
    } else {
      inField(field, object[name], search);
    }
    place.pop();
  }
}

function inField(field: Field, value: unknown, search: Search): void {
  if (field.type !== "object") return;
  if (!field.list) {
    if (isJsonObject(value)) inObject(tableBelow(field), value, search);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      search.place.push(index);
      if (isJsonObject(item)) inObject(tableBelow(field), item, search);
      search.place.pop();
    }
  }
}

import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { listsCodes } from "../../catalog/value-set.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";

/** A message itself, a field of it, or the items of a list that is a field. */
export type PlaceForm = "message" | "field" | "item";

/** What a value is: a type of JSON, or `Null`, by which the query tells types apart. */
export type ValueKind = "Object" | "List" | "String" | "Number" | "Boolean" | "Null";

/** Somewhere in the messages of an event type where values are counted. */
export interface Place {
  readonly place: number;
  /** The place of the object or list around it; none around the message. */
  readonly around: number;
  readonly form: PlaceForm;
  /** The name of the field; for items of a list, `ITEM`. */
  readonly name: string;
  /** As profiles have it: for items, that of their list. */
  readonly path: string;
  readonly holds: ValueKind;
  /** Whether there are places in it. */
  readonly opens: boolean;
  /** Number of the value set that its text is taken from, from 1; 0 for none. */
  readonly valueSet: number;
  /** Whether a message can have it more than once: it is in items of a list. */
  readonly repeated: boolean;
}

/** All places of the messages of an event type, as rows of two tables. */
export interface Places {
  readonly places: readonly Place[];
  /** The declared codes, by number of their value set. */
  readonly codes: readonly { readonly valueSet: number; readonly code: string }[];
  /** How many steps lead from the message to its deepest place. */
  readonly depth: number;
}

/** The name of what lists hold. Names of fields are compared with each other only, so it may be one. */
export const ITEM = "[]";

const MESSAGE: Place = {
  place: 0,
  around: -1,
  form: "message",
  name: "",
  path: "",
  holds: "Object",
  opens: true,
  valueSet: 0,
  repeated: false,
};

/** The places of the messages of an event type: those of profiles, in the same order. */
export function placesOf(catalog: Catalog, { message }: EventType): Places {
  const places: Place[] = [MESSAGE];
  const sets: string[] = [];
  // By what the paths of fields in them begin with: `Patient.Identifiers[].`.
  const objects = new Map([["", MESSAGE]]);
  const depths = [0];
  const add = (place: Omit<Place, "place">): Place => {
    const added = { place: places.length, ...place };
    places.push(added);
    depths.push((depths[place.around] ?? 0) + 1);
    return added;
  };
  for (const occurrence of occurrences(catalog, message)) {
    const { path, field, recursive } = occurrence;
    const parent = objects.get(path.slice(0, -field.name.length)) ?? MESSAGE;
    const holds = kindOfItems(occurrence);
    const isList = field.type.kind === "list";
    const valueSet = valueSetNumber(catalog, occurrence, sets);
    const opens = holds === "Object" && !recursive;
    const { repeated } = parent;
    const whole = {
      around: parent.place,
      form: "field",
      name: field.name,
      path,
      repeated,
    } as const;
    let inside: Place;
    if (isList) {
      const list = add({ ...whole, holds: "List", opens: opens || valueSet > 0, valueSet: 0 });
      if (!list.opens) continue;
      const items = { around: list.place, form: "item", name: ITEM, path, repeated: true } as const;
      inside = add({ ...items, holds, opens, valueSet });
    } else {
      inside = add({ ...whole, holds, opens, valueSet });
    }
    if (opens) objects.set(`${path}${isList ? "[]" : ""}.`, inside);
  }
  return { places, codes: codesOf(catalog, sets), depth: Math.max(...depths) };
}

function kindOfItems({ field: { type } }: Occurrence): ValueKind {
  const item = type.kind === "list" ? type.of : type;
  return item.kind === "record" ? "Object" : item.name;
}

/** Adds the value set of a field to those that are numbered, unless it lists no codes. */
function valueSetNumber(catalog: Catalog, { field }: Occurrence, sets: string[]): number {
  if (field.values === undefined || !listsCodes(valueSetOf(catalog, field.values))) return 0;
  const at = sets.indexOf(field.values);
  return at === -1 ? sets.push(field.values) : at + 1;
}

function codesOf(catalog: Catalog, sets: readonly string[]): Places["codes"] {
  return sets.flatMap((id, index) =>
    valueSetOf(catalog, id).codes.map(({ code }) => ({ valueSet: index + 1, code })),
  );
}

import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { lowerRating, type Reliability } from "../../catalog/rating.ts";
import type { RecordType } from "../../catalog/record.ts";
import { notesAt, restatedBelow, type Restated } from "../../compat/notes-at.ts";
import type { PlaceNotes } from "./field-aspects.ts";

/** An object of messages, as far as what is told of its fields depends on where it is. */
export interface Place {
  readonly catalog: Catalog;
  readonly record: RecordType;
  /** What paths of its fields begin with. */
  readonly prefix: string;
  readonly rating: Reliability;
  readonly restated: Restated;
  /** The objects around it, itself included. */
  readonly open: readonly RecordType[];
}

/** The message of an event type; none if the catalog does not have it. */
export function messagePlace(catalog: Catalog, event: string): Place | undefined {
  const id = catalog.events.get(event)?.message;
  if (id === undefined) return undefined;
  const record = recordOf(catalog, id);
  return { catalog, record, prefix: "", rating: "reliable", restated: [], open: [record] };
}

/** What is told of a field of an object, as `occurrences` has it. */
export function toldAt({ rating, restated }: Place, field: Field): PlaceNotes {
  const notes = notesAt(field, restated);
  const { reliability, ratingSource } = notes;
  return {
    notes,
    rating: ratingSource === "published" ? reliability : lowerRating(rating, reliability),
  };
}

/** What a field holds, if it holds objects that are not around it. */
export function placeBelow(place: Place, field: Field, rating: Reliability): Place | undefined {
  const { catalog, prefix, restated, open } = place;
  const id = recordIdOf(field.type);
  const record = id === undefined ? undefined : recordOf(catalog, id);
  if (record === undefined || open.includes(record)) return undefined;
  return {
    catalog,
    record,
    prefix: `${prefix}${field.name}${field.type.kind === "list" ? "[]" : ""}.`,
    rating,
    restated: restatedBelow(field, restated),
    open: [...open, record],
  };
}

/** A field, and all below it. */
export interface FieldPlace extends PlaceNotes {
  readonly path: string;
  readonly field: Field;
}

/** The field of an object and all fields below it, parents before children. */
export function fieldsFrom(place: Place, field: Field): readonly FieldPlace[] {
  const told = toldAt(place, field);
  const below = placeBelow(place, field, told.rating);
  return [
    { path: place.prefix + field.name, field, ...told },
    ...(below === undefined ? [] : fieldsIn(below)),
  ];
}

/** All fields of an object, and below. */
export function fieldsIn(place: Place): readonly FieldPlace[] {
  return place.record.fields.flatMap((field) => fieldsFrom(place, field));
}

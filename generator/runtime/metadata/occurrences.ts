import {
  found,
  recordIdOf,
  type Adjustment,
  type Definitions,
  type FieldDefinition,
  type FieldNotes,
  type Lookup,
  type RecordDefinition,
} from "./definitions.ts";
import { lowerRating, type RatingSource, type Reliability } from "./rating.ts";
import { restate } from "./restate.ts";

/** One field at one place of a message. A catalog knows more of both field and record. */
export interface Occurrence<Field = FieldDefinition, Record = RecordDefinition> {
  /** As in the docs: `Patient.Identifiers[].ID`. */
  readonly path: string;
  /** Names of the fields from the root, without list marks. */
  readonly segments: readonly string[];
  readonly field: Field;
  /** The record that has the field. */
  readonly parent: Record;
  /** The field's notes, as restated by the use sites above it. */
  readonly notes: FieldNotes;
  /**
   * How often the field is there, given the message: the lowest rating on the path from the root;
   * a published rating is about messages already and stands as it is.
   */
  readonly effectiveReliability: Reliability;
  /** Who says so of the lowest rating. `published` only where the effective rating rests on nothing else. */
  readonly effectiveSource: RatingSource;
  /** True where the type holds itself: what lies below was walked already, and is left out. */
  readonly recursive: boolean;
}

/** An object of a message, as far as the fields in it depend on where it is. */
interface Place {
  readonly record: string;
  readonly prefix: string;
  readonly segments: readonly string[];
  readonly reliability: Reliability;
  /** Who says so. */
  readonly source: RatingSource;
  /** Adjustments from above, outermost first: the outermost wins. */
  readonly adjustments: readonly Adjustment[];
  /** Ids of the records around it, its own included. */
  readonly open: ReadonlySet<string>;
}

/**
 * Every field below a record, parents before children, in the order of the definitions. What is
 * below a field is left out if `into` says so; it is asked after the field was handed out.
 */
export function* occurrences<
  Field extends FieldDefinition = FieldDefinition,
  Record extends RecordWith<Field> = RecordDefinition & RecordWith<Field>,
>(
  definitions: { readonly records: Lookup<Record> },
  record: string,
  into: (occurrence: Occurrence<Field, Record>) => boolean = () => true,
): Generator<Occurrence<Field, Record>> {
  const walk = function* (place: Place): Generator<Occurrence<Field, Record>> {
    const parent = found(definitions.records, place.record);
    for (const field of parent.fields) {
      const occurrence = occurrenceOf<Field, Record>(field, parent, place);
      yield occurrence;
      if (occurrence.recursive || !into(occurrence)) continue;
      const inside = below(occurrence, place);
      if (inside !== undefined) yield* walk(inside);
    }
  };
  yield* walk(rootOf(record));
}

interface RecordWith<Field> {
  readonly fields: readonly Field[];
}

/**
 * The field at the end of a path of names. It may pass through a type that holds itself more than
 * once, which `occurrences` does not.
 */
export function occurrenceAt(
  definitions: Definitions,
  record: string,
  names: readonly string[],
): Occurrence | undefined {
  let place: Place | undefined = rootOf(record);
  let occurrence: Occurrence | undefined;
  for (const name of names) {
    if (place === undefined) return undefined;
    const parent = found(definitions.records, place.record);
    const field = parent.fields.find((each) => each.name === name);
    if (field === undefined) return undefined;
    occurrence = occurrenceOf(field, parent, place);
    place = below(occurrence, place);
  }
  return occurrence;
}

function rootOf(record: string): Place {
  return {
    record,
    prefix: "",
    segments: [],
    reliability: "reliable",
    source: "published",
    adjustments: [],
    open: new Set([record]),
  };
}

function occurrenceOf<Field extends FieldDefinition, Record>(
  field: Field,
  parent: Record,
  place: Place,
): Occurrence<Field, Record> {
  const notes = adjusted(field, place.adjustments);
  const isPublished = notes.ratingSource === "published";
  const record = recordIdOf(field.type);
  return {
    path: place.prefix + field.name,
    segments: [...place.segments, field.name],
    field,
    parent,
    notes,
    effectiveReliability: isPublished
      ? notes.reliability
      : lowerRating(place.reliability, notes.reliability),
    effectiveSource: effectiveSource(notes, place),
    recursive: record !== undefined && place.open.has(record),
  };
}

/** An observation is of the field where its object is there. Where that is rarer, what is said of it decides. */
function effectiveSource(notes: FieldNotes, place: Place): RatingSource {
  const { reliability, ratingSource } = notes;
  const isDecidedAbove = lowerRating(reliability, place.reliability) !== reliability;
  return ratingSource === "observed" && isDecidedAbove && place.source === "estimated"
    ? "estimated"
    : ratingSource;
}

/** The objects that a field holds, if it holds any. */
function below(occurrence: Occurrence<FieldDefinition, unknown>, place: Place): Place | undefined {
  const { field, path, segments } = occurrence;
  const record = recordIdOf(field.type);
  if (record === undefined) return undefined;
  const deeper = place.adjustments
    .filter((adjustment) => adjustment.path.length > 1 && adjustment.path[0] === field.name)
    .map(({ path: [, ...rest], notes }) => ({ path: rest, notes }));
  return {
    record,
    prefix: `${path}${field.type.kind === "list" ? "[]" : ""}.`,
    segments,
    reliability: occurrence.effectiveReliability,
    source: occurrence.effectiveSource,
    adjustments: [...deeper, ...field.adjustments],
    open: new Set([...place.open, record]),
  };
}

/** The field's own notes, overlaid with those of the use sites that end at it, innermost first. */
function adjusted(field: FieldDefinition, above: readonly Adjustment[]): FieldNotes {
  return above
    .filter(({ path }) => path.length === 1 && path[0] === field.name)
    .reduceRight<FieldNotes>((notes, restated) => restate(notes, restated.notes), field);
}

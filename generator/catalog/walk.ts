import { recordOf, type Catalog } from "./catalog.ts";
import { recordIdOf, type Adjustment, type Field, type FieldNotes } from "./field.ts";
import { lowerRating, type RatingSource, type Reliability } from "./rating.ts";
import type { RecordType } from "./record.ts";

/** One field at one place of a message. */
export interface Occurrence {
  /** As in the docs: `Patient.Identifiers[].ID`. */
  readonly path: string;
  /** Names of the fields from the root, without list marks. */
  readonly segments: readonly string[];
  readonly field: Field;
  /** The record that has the field. */
  readonly parent: RecordType;
  /** The field's notes, as restated by the use sites above it. */
  readonly notes: FieldNotes;
  /**
   * How often the field is there, given the message: the lowest rating on the path from the root;
   * a published rating is about messages already and stands as it is.
   */
  readonly effectiveReliability: Reliability;
  /** `published` only where the effective rating rests on no estimate. */
  readonly effectiveSource: RatingSource;
  /** True where the type holds itself: what lies below was walked already, and is left out here. */
  readonly recursive: boolean;
}

interface Place {
  readonly prefix: string;
  readonly segments: readonly string[];
  readonly reliability: Reliability;
  readonly source: RatingSource;
  /** Adjustments from above, outermost first: the outermost wins. */
  readonly adjustments: readonly Adjustment[];
  readonly open: ReadonlySet<string>;
  readonly into: (occurrence: Occurrence) => boolean;
}

/**
 * Every field below a record, parents before children, in the order of the definitions. What is
 * below a field is left out if `into` says so; it is asked after the field was handed out.
 */
export function* occurrences(
  catalog: Catalog,
  recordId: string,
  into: (occurrence: Occurrence) => boolean = () => true,
): Generator<Occurrence> {
  yield* walk(catalog, recordOf(catalog, recordId), {
    into,
    prefix: "",
    segments: [],
    reliability: "reliable",
    source: "published",
    adjustments: [],
    open: new Set([recordId]),
  });
}

function* walk(catalog: Catalog, parent: RecordType, place: Place): Generator<Occurrence> {
  for (const field of parent.fields) {
    const path = place.prefix + field.name;
    const segments = [...place.segments, field.name];
    const above = place.adjustments.filter((adjustment) => adjustment.path[0] === field.name);
    const notes = adjusted(field, above);
    const published = notes.ratingSource === "published";
    const effectiveReliability = published
      ? notes.reliability
      : lowerRating(place.reliability, notes.reliability);
    const effectiveSource = published ? "published" : "estimated";
    const recordId = recordIdOf(field.type);
    const recursive = recordId !== undefined && place.open.has(recordId);
    const occurrence: Occurrence = {
      path,
      segments,
      field,
      parent,
      notes,
      effectiveReliability,
      effectiveSource,
      recursive,
    };
    yield occurrence;
    if (recordId === undefined || recursive || !place.into(occurrence)) continue;
    yield* walk(catalog, recordOf(catalog, recordId), {
      prefix: `${path}${field.type.kind === "list" ? "[]" : ""}.`,
      segments,
      reliability: effectiveReliability,
      source: effectiveSource,
      adjustments: [...above.filter(isDeeper).map(oneStepDown), ...field.adjustments],
      open: new Set([...place.open, recordId]),
      into: place.into,
    });
  }
}

/** The field's own notes, overlaid with those of the use sites that end at it, innermost first. */
function adjusted(field: Field, above: readonly Adjustment[]): FieldNotes {
  const ending = above.filter((adjustment) => adjustment.path.length === 1);
  return ending.reduceRight<FieldNotes>(
    (notes, { notes: restated }) => ({ ...notes, ...restated }),
    field,
  );
}

function isDeeper(adjustment: Adjustment): boolean {
  return adjustment.path.length > 1;
}

function oneStepDown(adjustment: Adjustment): Adjustment {
  return { ...adjustment, path: adjustment.path.slice(1) };
}

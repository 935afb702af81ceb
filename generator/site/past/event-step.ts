import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { lowerRating, type Reliability } from "../../catalog/rating.ts";
import type { RecordType } from "../../catalog/record.ts";
import { occurrences } from "../../catalog/walk.ts";
import { notesAt, restatedBelow, type Restated } from "../../compat/notes-at.ts";
import type { Both } from "../../compat/sides.ts";
import { noteChanges, typeText, type PlaceNotes } from "./field-aspects.ts";
import type { ObjectPair } from "./object-pairs.ts";
import type { FieldChange, RemovedField } from "./past.ts";

/** Two neighbouring editions. */
export interface Step {
  readonly names: Both<string>;
  readonly catalogs: Both<Catalog>;
  readonly pairOf: (before: RecordType, after: RecordType) => ObjectPair;
}

/** What a step did to the fields of the messages of an event type, by path. */
export interface EventStep {
  readonly edition: string;
  readonly added: ReadonlySet<string>;
  readonly removed: readonly RemovedField[];
  readonly changed: ReadonlyMap<string, readonly FieldChange[]>;
}

/** An object of messages, as far as what is told of its fields depends on where it is. */
interface Side {
  readonly record: RecordType;
  readonly rating: Reliability;
  readonly restated: Restated;
  /** The objects around it, itself included. */
  readonly open: ReadonlySet<RecordType>;
}

/** The kinds of things that are found, in the order in which equally good ones are shown. */
export const KINDS = [
  "model",
  "event",
  "field",
  "type",
  "valueSet",
  "code",
  "format",
  "extension",
] as const;

export type EntryKind = (typeof KINDS)[number];

/** Something that can be found. */
export interface Entry {
  readonly kind: EntryKind;
  /** Position in the index. */
  readonly at: number;
  /** The last name of the path, a code, or the id of something that all models share. */
  readonly name: string;
  /** As it is shown: `Patient.Identifiers[].ID`, `PatientAdmin.NewPatient`, `Married`. */
  readonly path: string;
  /** What it belongs to: the field around it, its data model, its value set. */
  readonly parent: Entry | undefined;
  /** How many names its path has. */
  readonly depth: number;
  /** Positions of the event types that have the field; none for what is no field. */
  readonly events: readonly number[];
}

/** An event type by its names. */
export interface EventName {
  readonly model: string;
  readonly name: string;
}

/** All that can be found in an edition. */
export interface SearchIndex {
  readonly events: readonly EventName[];
  /** In the order of the catalog, kind by kind; what belongs to something comes after it. */
  readonly entries: readonly Entry[];
}

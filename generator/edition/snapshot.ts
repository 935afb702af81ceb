import type { EditionLink } from "../catalog/edition.ts";
import type { EventStatus, EventType } from "../catalog/event-type.ts";
import type { Exchange } from "../catalog/exchange.ts";
import type { Extension } from "../catalog/extension.ts";
import type { Field, FieldNotes } from "../catalog/field.ts";
import type { Format } from "../catalog/format.ts";
import type { ValueSet } from "../catalog/value-set.ts";

/** An edition as its file has it. What follows from something else is left out, and so are defaults. */
export interface Snapshot {
  readonly edition: string;
  readonly previous?: EditionLink;
  readonly versions: Readonly<Record<string, string>>;
  readonly umbrella: string;
  readonly catalog: CatalogSnapshot;
}

export interface CatalogSnapshot {
  readonly description: string;
  readonly scope: string;
  readonly referenceUrl?: string;
  readonly exchange?: Exchange;
  readonly models: Readonly<Record<string, ModelSnapshot>>;
  readonly events: Readonly<Record<string, EventSnapshot>>;
  readonly records: Readonly<Record<string, RecordSnapshot>>;
  readonly valueSets: Readonly<Record<string, ValueSetSnapshot>>;
  readonly formats: Readonly<Record<string, Omit<Format, "kind" | "name" | "span">>>;
  readonly extensions: Readonly<Record<string, Omit<Extension, "kind" | "id" | "record" | "span">>>;
}

export interface ModelSnapshot {
  readonly title?: string;
  readonly description: string;
}

/** Role and query follow from the responses that event types name. */
export interface EventSnapshot {
  readonly title?: string;
  readonly description: string;
  readonly method: EventType["method"];
  readonly response?: string;
  readonly status?: EventStatus;
  readonly dataOnDemand?: true;
  readonly sender?: string;
  readonly related?: readonly string[];
}

/** Form, data model and home follow from the id, and so does the name where a file has it. */
export interface RecordSnapshot {
  readonly name?: string;
  readonly description?: string;
  readonly base?: string;
  /** The record's own fields, and `INHERITED` where those of the base stand that are not among them. */
  readonly fields: readonly (FieldSnapshot | typeof INHERITED)[];
  /** Those that the base does not have. */
  readonly rules?: readonly RuleSnapshot[];
}

/** Stands for the fields of the base, in their order, those that the record narrows included. */
export const INHERITED = "...";

export interface FieldSnapshot extends Partial<
  Pick<Field, "values" | "format" | "constant" | "minItems" | "maxItems" | "renamedFrom">
> {
  readonly name: string;
  /** `String` if left out, `Number`, `Boolean`, or the id of a record; `[]` behind it for a list. */
  readonly type?: string;
  readonly required?: true | "sending";
  /** `possible` if left out. */
  readonly reliability?: FieldNotes["reliability"];
  /** `estimated` if left out. */
  readonly ratingSource?: FieldNotes["ratingSource"];
  readonly ratingBasis?: string;
  readonly description?: string;
  readonly examples?: FieldNotes["examples"];
  readonly deprecated?: string;
  readonly adjustments?: readonly AdjustmentSnapshot[];
}

export interface AdjustmentSnapshot {
  /** Names of fields with dots between them. */
  readonly path: string;
  readonly notes: Partial<FieldNotes>;
}

/** Paths are names of fields with dots between them. */
export interface RuleSnapshot {
  readonly id: string;
  readonly description: string;
  readonly when?: readonly string[];
  readonly anyOf: readonly (readonly string[])[];
}

export interface ValueSetSnapshot extends Pick<
  ValueSet,
  "description" | "binding" | "source" | "standard" | "codesFrom"
> {
  /** In their order: a code, or a code and its meaning. */
  readonly codes?: readonly (string | readonly [code: string, meaning: string])[];
}

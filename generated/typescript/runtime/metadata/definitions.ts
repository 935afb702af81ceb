import type { CheckerName } from "../checks.js";
import type { Json } from "./json.js";
import type { RatingSource, Reliability } from "./rating.js";

/**
 * The definitions of messages, by id or name. Whoever walks messages works on this alone: the
 * catalog of the generator is one, and `definitionsOf` makes one of what a package holds.
 */
export interface Definitions {
  readonly models: Lookup<ModelDefinition>;
  /** By id: `PatientAdmin.NewPatient`. */
  readonly events: Lookup<EventDefinition>;
  readonly records: Lookup<RecordDefinition>;
  readonly valueSets: Lookup<ValueSetDefinition>;
  readonly formats: Lookup<FormatDefinition>;
}

/** Finds something by its id or name, the same each time. A `Map` is one. */
export interface Lookup<T> {
  get(key: string): T | undefined;
}

/** A category of data. */
export interface ModelDefinition {
  /** As `Meta.DataModel` carries it: `Clinical Summary`. */
  readonly title: string;
}

/** One interaction of a data model. */
export interface EventDefinition {
  readonly id: string;
  /** Identifier: `NewPatient`. */
  readonly name: string;
  /** As `Meta.EventType` carries it. */
  readonly title: string;
  /** Name of the data model. */
  readonly model: string;
  /** Id of the record of its message. */
  readonly message: string;
  /** The first edition that has it. */
  readonly since?: string;
  /** Editions of fields by path without list marks, where they do not follow from the path. */
  readonly sinceAt?: Readonly<Record<string, string>>;
}

/** An object of a message: an ordered set of fields. */
export interface RecordDefinition {
  readonly name: string;
  /** All fields, those of the base included. */
  readonly fields: readonly FieldDefinition[];
  /** Id of the record whose rules hold as well. */
  readonly base?: string;
  readonly rules: readonly RuleDefinition[];
}

/** Alternatives of which at least one must be filled completely, where all of `when` is filled. */
export interface RuleDefinition {
  readonly id: string;
  readonly when?: readonly (readonly string[])[];
  readonly anyOf: readonly (readonly (readonly string[])[])[];
}

export type ScalarName = "String" | "Number" | "Boolean";

/** What a field holds: a scalar, a record by its id, or a list of either. */
export type TypeRef = ItemRef | { readonly kind: "list"; readonly of: ItemRef };

/** What a list holds. */
export type ItemRef =
  | { readonly kind: "scalar"; readonly name: ScalarName }
  | { readonly kind: "record"; readonly id: string };

/** What the definition says of a field for people. A use site may restate any of it. */
export interface FieldNotes {
  /** How often the field is there, given that the object around it is. */
  readonly reliability: Reliability;
  readonly ratingSource: RatingSource;
  /** What an observed rating rests on. No other rating has it. */
  readonly ratingBasis?: string;
  readonly description: string;
  readonly examples: readonly Json[];
  /** A sentence that names the replacement. */
  readonly deprecated?: string;
}

/** Notes that the use site of a type restates for a field below it. */
export interface Adjustment {
  /** Names of fields, from the record that the adjusted field holds downwards. */
  readonly path: readonly string[];
  readonly notes: Partial<FieldNotes>;
}

export interface FieldDefinition extends FieldNotes {
  /** As on the wire. */
  readonly name: string;
  readonly type: TypeRef;
  readonly required: "always" | "sending" | "never";
  /** Id of the value set that the text, or each text of a list, is taken from. */
  readonly values?: string;
  /** Name of the format of the text, or of each text of a list. */
  readonly format?: string;
  /** The field always holds the wire name of the data model, or of the event type. */
  readonly constant?: "model" | "event";
  readonly minItems?: number;
  readonly maxItems?: number;
  /** In packages: the first edition that has the field, where it is not the first of all. */
  readonly since?: string;
  readonly adjustments: readonly Adjustment[];
}

/** The codes that a field may hold. */
export interface ValueSetDefinition {
  readonly binding: "closed" | "open";
  /** None where the set only names the standard that keeps them. */
  readonly codes: readonly CodeDefinition[];
}

export interface CodeDefinition {
  readonly code: string;
  readonly meaning?: string;
}

/** How a text is written: it must match the pattern and then satisfy the named check. */
export interface FormatDefinition {
  readonly pattern: string;
  readonly checker?: CheckerName;
  readonly example: string;
}

/** What a lookup has under a key that it must have: definitions are linked. */
export function found<T>(lookup: Lookup<T>, key: string): T {
  const value = lookup.get(key);
  if (value === undefined) throw new Error(`Bug in canon: "${key}" is not defined`);
  return value;
}

/** The id of the record that a field holds, single or in a list. */
export function recordIdOf(type: TypeRef): string | undefined {
  const item = type.kind === "list" ? type.of : type;
  return item.kind === "record" ? item.id : undefined;
}

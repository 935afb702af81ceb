import type { FieldNotes, FormatDefinition, RuleDefinition } from "./definitions.js";
import type { Json } from "./json.js";

/**
 * What a package holds of definitions: plain data, each record once however often messages use
 * it. Records are kept by their names in code, which are unique in all that a data model sees.
 */
export interface PackedDefinitions {
  readonly records: Readonly<Record<string, PackedRecord>>;
  /** By id. */
  readonly valueSets: Readonly<Record<string, PackedValueSet>>;
  readonly formats: Readonly<Record<string, FormatDefinition>>;
}

/** What belongs to one data model alone, and what it shares with others. */
export interface PackedModel extends Omit<PackedDefinitions, "formats"> {
  readonly name: string;
  /** As `Meta.DataModel` carries it. */
  readonly title: string;
  /** By name; that of its message is the same. */
  readonly events: Readonly<Record<string, PackedEvent>>;
  readonly shared: PackedDefinitions;
}

export interface PackedEvent {
  /** As `Meta.EventType` carries it, where that is not its name. */
  readonly title?: string;
  readonly description: string;
  readonly role: "notification" | "query" | "response" | "synchronous";
  /** Name of the event type that answers it. */
  readonly response?: string;
  /** Name of the event type that it answers. */
  readonly query?: string;
  readonly status: "released" | "beta" | "dev-preview" | "deprecated" | "unknown";
  readonly dataOnDemand?: boolean;
  readonly sender?: string;
  /** Ids. */
  readonly related?: readonly string[];
  /** The first edition that has it; none before that. */
  readonly since?: string;
  /** Editions of fields by path without list marks, where they do not follow from the path. */
  readonly sinceAt?: Readonly<Record<string, string>>;
}

/** The fields of a record, in the order of the definitions, or more if there is more to say. */
export type PackedRecord =
  | readonly PackedField[]
  | {
      /** Name of the record whose fields come first, but those that `fields` has as well. */
      readonly base?: string;
      readonly fields: readonly PackedField[];
      /** Those of the base included. */
      readonly rules?: readonly RuleDefinition[];
    };

/**
 * A field as text: `ID!sending probable values=IDType: The identifier.`, and each example on a
 * line of its own.
 *
 * Before the colon: its name, with `[]` if it holds a list, `!` if it must always be there and
 * `!sending` if only in what is sent; then, where it applies, `of=` with the name of a record,
 * `number` or `boolean` for what is no text; `probable` or `possible` for what is not reliable;
 * `published` if the vendor rates it so, `observed` if messages do; `values=` with the id of a value set, `format=`,
 * `constant=`, `minItems=`, `maxItems=`; `since=` with the first edition that has the field, unless it
 * is the first of all, and with nothing if none has it. Behind the colon, its description. Without a colon,
 * description and examples are those of the field of the base.
 */
export type PackedField = string | readonly [text: string, more: PackedMore];

/** What is seldom known of a field, or does not fit into lines. */
export interface PackedMore {
  readonly description?: string;
  readonly examples?: readonly Json[];
  readonly ratingBasis?: string;
  readonly deprecated?: string;
  /** What this use of a type restates for fields below, by path without list marks. */
  readonly below?: readonly (readonly [path: string, notes: Partial<FieldNotes>])[];
}

export interface PackedValueSet {
  readonly description: string;
  readonly binding: "closed" | "open";
  readonly source: "published" | "standard" | "inferred";
  readonly standard?: { readonly name: string; readonly url?: string };
  readonly codes: readonly string[];
  /** What the codes mean, in their order; empty where that is not said. */
  readonly meanings?: readonly string[];
}

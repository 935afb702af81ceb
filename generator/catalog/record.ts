import type { Span } from "../base/source.ts";
import type { Field } from "./field.ts";
import type { Rule } from "./rule.ts";

/**
 * Why a record exists: a type file shared by all models or local to one; an object written inline
 * under a field; a use of a type that adds or narrows fields; or the message of an event type.
 */
export type RecordForm = "shared" | "local" | "inline" | "specialised" | "message";

/** An object of a message: an ordered set of fields. */
export interface RecordType {
  readonly kind: "record";
  /**
   * Unique in the catalog: `Address`, `PatientAdmin.Visit`, and for records without a file of
   * their own the id of the owner and the path of the field: `Guarantor#Spouse`,
   * `PatientAdmin.NewPatient#Patient.Identifiers`.
   */
  readonly id: string;
  /** Name in generated code, unique among the records that one data model can see. */
  readonly name: string;
  readonly form: RecordForm;
  /** Name of the data model that owns it; none for what all share. */
  readonly model?: string;
  /** Id of the type or event file whose output holds this record: its own, or its owner's. */
  readonly home: string;
  readonly description: string;
  /** Id of the record that this one extends: it has all its fields, some of them narrowed. */
  readonly base?: string;
  /** All fields, the envelope first, then those of the base, in the order of the definitions. */
  readonly fields: readonly Field[];
  /** Names of the fields that this record adds to its base, or narrows. All, if it has no base. */
  readonly own: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly span: Span;
}

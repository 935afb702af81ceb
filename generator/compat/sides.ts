import type { Catalog, DataModel } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Extension } from "../catalog/extension.ts";
import type { Field, FieldNotes } from "../catalog/field.ts";
import type { Format } from "../catalog/format.ts";
import type { RecordType } from "../catalog/record.ts";
import type { Rule } from "../catalog/rule.ts";
import type { ValueSet } from "../catalog/value-set.ts";

/** The same thing on the two sides of a comparison. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** A field with what it refers to. */
export interface FieldSide {
  readonly catalog: Catalog;
  readonly record: RecordType;
  readonly field: Field;
  readonly values?: ValueSet;
  readonly format?: Format;
}

/** A field that came or went. */
export interface LooseField extends FieldSide {
  /** Name of the only field of its type that went, or came, in the same object. */
  readonly lookalike?: string;
}

/** A field that went from one object of a message, and came in another. */
export interface MovedField extends FieldSide {
  readonly path: string;
}

/** An object with all rules that hold for it. */
export interface RecordSide {
  readonly catalog: Catalog;
  readonly record: RecordType;
  readonly rules: readonly Rule[];
}

/** The name of a type that the package of a data model exports. */
export interface TypeName {
  readonly name: string;
  /** What the same thing is called on the other side, if it has a name there. */
  readonly otherwise: readonly string[];
}

/** A field that came, and that an earlier edition had with another type. */
export interface ReusedName {
  readonly path: string;
  /** The type that it had. */
  readonly type: string;
  readonly after: FieldSide;
}

/** What rules can look at. `…Added` is only after, `…Removed` only before. */
export interface Kinds {
  readonly modelAdded: DataModel;
  readonly modelRemoved: DataModel;
  readonly model: Both<DataModel>;
  readonly eventAdded: EventType;
  readonly eventRemoved: EventType;
  readonly event: Both<EventType>;
  /** Two objects at the same place. */
  readonly record: Both<RecordSide>;
  readonly fieldAdded: LooseField;
  readonly fieldRemoved: LooseField;
  readonly fieldRenamed: Both<FieldSide>;
  readonly fieldMoved: Both<MovedField>;
  readonly fieldReused: ReusedName;
  readonly field: Both<FieldSide>;
  /** Two fields that hold text, or lists of text, and no constant. */
  readonly text: Both<FieldSide>;
  /** Two fields that hold lists of the same kind. */
  readonly list: Both<FieldSide>;
  /** What two fields say for people at one place. */
  readonly notes: Both<FieldNotes>;
  readonly extensionAllowed: Extension;
  readonly extensionClosed: Extension;
  readonly extension: Both<Extension>;
  /** Two extensions that carry different data. */
  readonly extensionData: Both<Extension>;
  readonly typeAdded: TypeName;
  readonly typeRemoved: TypeName;
  /** A name that stands for another type. */
  readonly typeReplaced: TypeName;
}

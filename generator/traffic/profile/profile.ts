/**
 * What was counted while messages went by: a document that can be kept, sent, added up and compared. Nothing
 * but counts, declared names and declared codes; all counts are sums, least or most, so that profiles of
 * parts add up to that of the whole.
 */
export interface Profile {
  /** Version of this form. */
  readonly canonProfile: 1;
  /** Messages of known event types. */
  readonly messages: number;
  /** What was no message, by code: `syntax`, `unknown-event`. */
  readonly faults: Readonly<Record<string, number>>;
  /** By id: `PatientAdmin.NewPatient`. */
  readonly events: Readonly<Record<string, EventProfile>>;
}

/** The messages of one event type. */
export interface EventProfile {
  readonly messages: number;
  /** Bytes of a message. */
  readonly bytes: Sizes;
  /** Keys of the message itself that no definition declares: how many, never which. */
  readonly undeclared: number;
  /**
   * Keys that their object has again, anywhere in the messages: how many, never which or where. Only the last value
   * of a key counts. Left out if there are none.
   */
  readonly duplicates?: number;
  /** By path: `Patient.Identifiers[].ID`. All fields whose object was there at least once, in the order of the definitions. */
  readonly fields: Readonly<Record<string, FieldProfile>>;
}

/** A field at one place of the messages of an event type. */
export interface FieldProfile {
  /** Objects around it, each of which could have it. An empty one is like a missing one. */
  readonly chances: number;
  /** How many of them have it filled: a value of its JSON type, neither null nor an empty text, list or object. */
  readonly filled: number;
  /** How many have it as null. */
  readonly null: number;
  /** How many have it as an empty text, list or object. */
  readonly empty: number;
  /** How many have a value of another JSON type, neither null nor empty. */
  readonly mistyped: number;
  /** Messages in which it is filled at least once. */
  readonly messages: number;
  /** For a field with a value set: how often each declared code was met, if it was. For a list, its items. */
  readonly codes?: Readonly<Record<string, number>>;
  /** How often a text that is no declared code was met. */
  readonly otherCodes?: number;
  /**
   * Only if it was asked for, since these are values of messages: which texts they were, and how often each
   * was met. Of a field, each count keeps the first 1,000 different ones.
   */
  readonly others?: Readonly<Record<string, number>>;
  /** For a field with a format: how many texts are written in it, and how many are not. */
  readonly formatted?: number;
  readonly unformatted?: number;
  /** For a list that is filled: its items. */
  readonly items?: Sizes;
  /** For an object: keys in it that no definition declares. */
  readonly undeclared?: number;
}

/** A distribution of whole numbers. */
export interface Sizes {
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  /** How many have so many binary digits, by that number: `[zeros, ones, twos and threes, ...]`. */
  readonly byDigits: readonly number[];
}

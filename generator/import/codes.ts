/** What a code means, and what to do about it. */
export interface ImportCodeEntry {
  readonly purpose: string;
  readonly severity: "error" | "warning";
  readonly remedy?: string;
}

/** What can be wrong with a schema that is imported. */
export const IMPORT_CODES = {
  "invalid-json": {
    purpose: "The file cannot be parsed as JSON.",
    severity: "error",
    remedy: "Check it with a JSON editor.",
  },
  "not-an-object": {
    purpose: "The schema of an event type must describe an object, because messages are objects.",
    severity: "error",
  },
  "not-a-schema": {
    purpose: "Something that should be a schema, or part of one, has another type.",
    severity: "error",
  },
  "too-deep": { purpose: "The schema nests deeper than messages do.", severity: "error" },
  "empty-object": {
    purpose: "An object says nothing of its fields, and definitions name every field.",
    severity: "error",
    remedy: "Say which fields it has.",
  },
  "unsupported-keyword": {
    purpose: "A keyword says something that definitions cannot hold, so it is refused, not lost.",
    severity: "error",
    remedy: "Remove it from the schema, or state it in the definitions after the import.",
  },
  "unsupported-type": {
    purpose: "A field has several types, or none that a field can have.",
    severity: "error",
    remedy: "A field is a string, number, boolean, object or array, or one of them with null.",
  },
  "bad-reference": {
    purpose: "A reference leads nowhere, out of the file, or to itself without end.",
    severity: "error",
    remedy: "Put what it refers to into `$defs` of the same file. No other file is read.",
  },
  "endless-object": {
    purpose: "An object must hold itself, so that no message with it could end.",
    severity: "error",
    remedy: "Make one of these fields optional, or a list.",
  },
  "too-many": {
    purpose: "There is more of something than definitions can hold.",
    severity: "error",
    remedy: "Split the schema, or share what repeats.",
  },
  "pair-differs": {
    purpose: "The schemas for sending and for receiving a message have different fields.",
    severity: "error",
    remedy: "Import schemas that were written together.",
  },
  "bad-catalog": {
    purpose: "The file that this tool writes beside its schemas is not as this tool writes it.",
    severity: "error",
    remedy: "Write it anew with `canon generate`, or leave it out.",
  },
  "catalog-differs": {
    purpose: "A schema and the catalog beside it say different things of a value set or a format.",
    severity: "error",
    remedy: "Import files that were written together.",
  },
  "lost-reference": {
    purpose: "The catalog names event types or objects that none of the imported schemas has.",
    severity: "warning",
    remedy: "Import all of the schemas that were written together.",
  },
  "one-direction": {
    purpose: "Only the schema for sending a message is there, which says less than both.",
    severity: "warning",
    remedy: "Import the folder that holds both.",
  },
  "dropped-limit": {
    purpose: "A limit has no place in definitions; without it, more messages are allowed.",
    severity: "warning",
    remedy: "Say it in the description of the field, or with a format.",
  },
  "dropped-note": {
    purpose: "A keyword that definitions do not know says something for people or tools.",
    severity: "warning",
    remedy: "Say it in the description of the field, if it matters.",
  },
  "dropped-code": {
    purpose:
      "A value set holds texts that are not empty, and has no place for some of these codes.",
    severity: "warning",
    remedy: "The value set is left open, because it is not complete.",
  },
  "closed-object": {
    purpose: "The schema refuses fields that it does not know; receivers here ignore them.",
    severity: "warning",
    remedy: "Nothing needs to be done: a sender that keeps to the definitions keeps to the schema.",
  },
  "unsafe-pattern": {
    purpose: "A pattern is refused as a format, and the field is imported without it.",
    severity: "warning",
    remedy: "Anchor it at both ends, without nested repetition, and give an example of it.",
  },
  "unlisted-codes": {
    purpose: "A value set is known by name only, and its file is a sketch.",
    severity: "warning",
    remedy: "List its codes, or name the standard that keeps them.",
  },
  "unknown-format": {
    purpose: "A format is known by name only, and the fields are imported without it.",
    severity: "warning",
    remedy: "Import the sending schema as well, which has its pattern.",
  },
  "named-rule": {
    purpose: "A rule of a schema has no name and no description, and asks only for presence.",
    severity: "warning",
    remedy: "Name and describe it. Here fields must be filled as well: not null and not empty.",
  },
  "long-text": {
    purpose: "A description is longer than descriptions here, and is cut.",
    severity: "warning",
    remedy: "Say the most important of it in one or two sentences.",
  },
  "mixed-types": {
    purpose: "A field of the sample messages holds values of different types.",
    severity: "error",
    remedy: "Correct the samples, or leave out those that differ.",
  },
  "required-without-property": {
    purpose: "A name under `required` is not among the properties.",
    severity: "error",
    remedy: "Add the property, or remove the name.",
  },
  "bad-name": {
    purpose: "A property, model or event type has a name that definitions do not allow.",
    severity: "error",
    remedy: "Names are letters, digits and underscores, and start with a letter.",
  },
  "duplicate-event": {
    purpose: "Two files describe the same event type.",
    severity: "error",
    remedy: "Put it into a folder named after its model, or pass --names.",
  },
  "untyped-items": {
    purpose: "A list does not say what it holds, and is taken as a list of text.",
    severity: "warning",
    remedy: "Say it under `items`, if it is something else.",
  },
  "nullability-differs": {
    purpose: "The schema allows or forbids null other than the required tag implies.",
    severity: "warning",
    remedy: "Only optional text, numbers and booleans may be null; nothing else says so.",
  },
  "two-texts": {
    purpose: "A field has a title and a description, and only the description is kept.",
    severity: "warning",
    remedy: "Put all that is worth keeping into the description.",
  },
  "name-by-use": {
    purpose:
      "A repeated shape found no good name, so it is named after the place of its first use.",
    severity: "warning",
    remedy: "Give it a name that says what it is.",
  },
} as const satisfies Readonly<Record<string, ImportCodeEntry>>;

export type ImportCode = keyof typeof IMPORT_CODES;

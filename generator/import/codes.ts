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

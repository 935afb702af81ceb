/** What can be wrong with a schema that is imported, and what it means. */
export const IMPORT_CODES = {
  "invalid-json": "The file cannot be parsed as JSON.",
  "not-an-object":
    "The schema of an event type must describe an object, because messages are objects.",
  "not-a-schema": "Something that should be a schema, or part of one, has another type.",
  "too-deep": "The schema nests deeper than messages do.",
  "empty-object": "An object says nothing of its fields, and definitions name every field.",
  "unsupported-keyword":
    "A keyword says something that definitions cannot hold, so it is refused rather than lost.",
  "unsupported-type": "A field has several types, or none that a field can have.",
  "required-without-property": "A name under `required` is not among the properties.",
  "bad-name": "A property, model or event has a name that definitions do not allow.",
  "untyped-items": "A list does not say what it holds, and is taken as a list of text.",
  "nullability-differs": "The schema allows or forbids null other than the required tag implies.",
  "duplicate-event": "Two files describe the same event type.",
  "name-by-use":
    "No good name was found for a repeated shape, so it is named after the place of its first use.",
} as const;

export type ImportCode = keyof typeof IMPORT_CODES;

/** What a diagnostic code of this stage is about, for `canon explain`. */
export interface CodePurpose {
  /** One sentence: what is found. */
  readonly purpose: string;
  /** One sentence: what to do. */
  readonly remedy: string;
}

/** Every code that reading can report, in code-unit order. All are errors but `mixed-scripts`, a warning. */
export const READ_CODES = {
  "bad-pattern": {
    purpose:
      "The pattern of a format does not compile, can take more than linear time, or its own example does not match it.",
    remedy: "Write an anchored pattern without nested repetition and back references.",
  },
  "base-cycle": {
    purpose: "Types extend one another in a circle, or more than three deep.",
    remedy: "Let one of them stand alone, or repeat a few fields.",
  },
  "codes-from": {
    purpose: "The codes of a value set cannot be read from the package that it names.",
    remedy: "Install the package, and check file, pointer and exceptions.",
  },
  "duplicate-key": {
    purpose:
      "A key is there twice in one object, or two files differ in upper and lower case only.",
    remedy: "Remove or rename one of the two.",
  },
  "endless-type": {
    purpose: "A type requires itself, so that no message could ever end.",
    remedy: "Make one of the fields on the way optional, or a list.",
  },
  "field-exists": {
    purpose: "A field or a rule is added that the type already has, or had under this name.",
    remedy: "Remove or rename it; `overrides` change a field.",
  },
  "file-encoding": { purpose: "A file is not UTF-8.", remedy: "Save it as UTF-8." },
  "file-too-large": {
    purpose: "A file is larger than any definition has to be.",
    remedy: "Split it: one type, event type or value set per file.",
  },
  "forbidden-character": {
    purpose:
      "A file has control characters, stray carriage returns, lone surrogates or a byte order mark in the middle.",
    remedy: "Remove the character.",
  },
  "key-not-text": {
    purpose: "A key is missing, or is a list or an object.",
    remedy: "Write a text before the colon.",
  },
  "misplaced-file": {
    purpose: "A file or link lies where no definition belongs.",
    remedy: "Move it to the folder of its kind, or out of the definitions.",
  },
  "misplaced-key": {
    purpose: "A key does not fit the other keys beside it, such as `format` on a number.",
    remedy: "Remove it, or change the type of the field.",
  },
  "missing-file": {
    purpose: "The definitions lack `catalog.yaml`, or a data model its `model.yaml`.",
    remedy: "Add the file.",
  },
  "missing-key": { purpose: "A key that must be there is missing.", remedy: "Add it." },
  "missing-value": {
    purpose: "A key has no value.",
    remedy: "Write the value, or remove the key.",
  },
  "mixed-scripts": {
    purpose:
      "A name or code mixes letters of several scripts that look alike, such as Latin and Cyrillic.",
    remedy: "Type it anew, in one script.",
  },
  "name-taken": {
    purpose: "Two things that one package exports would have the same name.",
    remedy: "Rename one of them, or give the object a type file of its own.",
  },
  "override-loosens": {
    purpose: "An override allows more than the type does, and it may only narrow.",
    remedy: "Loosen the type, and narrow it where it is used.",
  },
  "quote-it": {
    purpose: "YAML reads an unquoted text as a number, a boolean or null.",
    remedy: "Put it in double quotes.",
  },
  "reserved-name": {
    purpose:
      "A file has a name that the format, JavaScript or an operating system keeps for itself.",
    remedy: "Rename the file.",
  },
  "shadowed-name": {
    purpose: "A definition of one model has the name of a shared one.",
    remedy: "Rename the local one: its meaning, or its parent in front, makes a name.",
  },
  "too-deep": {
    purpose: "Objects are nested deeper than any definition has to be.",
    remedy: "Give inner objects types of their own.",
  },
  "too-many": {
    purpose: "There are more fields or codes than the tool is made for.",
    remedy: "Split the definitions, or leave long lists to their standard.",
  },
  "unknown-event": {
    purpose: "A response or related event type does not exist.",
    remedy: "Correct the name, or add the event type.",
  },
  "unknown-field": {
    purpose: "An override, a rule or an extension names a field that does not exist.",
    remedy: "Correct the path.",
  },
  "unknown-format": {
    purpose: "A field names a format that does not exist.",
    remedy: "Correct the name, or add `formats/<name>.yaml`.",
  },
  "unknown-key": {
    purpose: "A key is none of those allowed there.",
    remedy: "Correct or remove it.",
  },
  "unknown-type": {
    purpose: "A field or file names a type that does not exist, or that it cannot see.",
    remedy: "Correct the name, or add the type.",
  },
  "unknown-value-set": {
    purpose: "A field names a value set that does not exist, or that it cannot see.",
    remedy: "Correct the name, or add the value set.",
  },
  "wrong-value": {
    purpose: "A value is not of the kind that its key needs.",
    remedy: "Correct it.",
  },
  "yaml-feature": {
    purpose: "A file uses anchors, aliases, tags, directives, merge keys or a second document.",
    remedy: "Write plain keys and values.",
  },
  "yaml-syntax": {
    purpose: "A file is no valid YAML.",
    remedy: "Correct the text at the place shown.",
  },
} as const satisfies Readonly<Record<string, CodePurpose>>;

/** A code of this stage. */
export type ReadCode = keyof typeof READ_CODES;

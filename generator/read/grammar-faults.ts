import type { ErrorObject } from "ajv";
import { didYouMean } from "../base/did-you-mean.ts";
import type { Span } from "../base/source.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { ReadCode } from "./codes.ts";
import type { Said } from "./error-at.ts";
import { quoting, typeOf } from "./inspect-nodes.ts";

/** What an error of the grammar means for a person, and which part of the file it is about. */
export interface GrammarFault extends Said {
  readonly code: ReadCode;
  /** From the value that the error names to the part that is wrong. */
  readonly inside?: DocumentPath;
  readonly part: "key" | "value";
}

/** An error of the grammar with what is known of its place. */
export interface GrammarError {
  readonly error: ErrorObject;
  readonly path: DocumentPath;
  /** The sentence of the grammar for a condition across keys. */
  readonly comment: string | undefined;
  /** The text of the value, if it stands there without quotes. */
  readonly written: string | undefined;
  readonly span: Span;
}

/** Keys that people bring from other formats, and what takes their place. */
const FOREIGN_KEYS: Readonly<Record<string, string>> = {
  default: "There are no default values.",
  enum: "Make a value set, and bind it with `values`.",
  id: "The path of the file is its identity.",
  items: "Write `type: X[]` for a list of X.",
  model: "The folder of the file says its data model.",
  name: "The path of the file is its identity. `title` holds a wire name that differs.",
  nullable: "An optional text, number or boolean may be null, nothing else. No key says so.",
  omit: "Types only add. What lacks a field is another type.",
  pattern: "Make a format, and name it with `format`.",
  properties: "The fields of an object stand under `fields`.",
  since: "It is computed from the editions.",
  $ref: "Write the name of the type with `type`.",
};

/** The fault behind an error of the grammar, in words. */
export function faultOf(given: GrammarError): GrammarFault {
  const { error, comment } = given;
  if (comment !== undefined) return { code: "missing-key", message: comment, part: "key" };
  if (error.propertyName !== undefined) return badName(given, error.propertyName);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(given);
    case "required":
      return missingKey(given);
    case "type":
    case "anyOf":
      return wrongType(given);
    case "enum":
      return wrongChoice(given);
    case "uniqueItems":
      return repeatedItem(given);
    default:
      return outOfBounds(given);
  }
}

function unknownKey({ error }: GrammarError): GrammarFault {
  const key = String(error.params["additionalProperty"]);
  const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object);
  const foreign = Object.hasOwn(FOREIGN_KEYS, key) ? FOREIGN_KEYS[key] : undefined;
  const hint = foreign ?? didYouMean(key, known) ?? `Keys here are ${known.join(", ")}.`;
  return {
    code: "unknown-key",
    message: `Unknown key "${key}".`,
    hint,
    inside: [key],
    part: "key",
  };
}

function missingKey({ error, path }: GrammarError): GrammarFault {
  const key = String(error.params["missingProperty"]);
  const owner = path.at(-1);
  const where = owner === undefined ? THE_FILE : `"${owner}"`;
  const hint = descriptionOf(propertyOf(error, key));
  return { code: "missing-key", message: `${where} has no "${key}".`, hint, part: "key" };
}

/** A key that stands for a name of ours: of a field, a code, a rule, or a path. */
function badName({ error, path }: GrammarError, name: string): GrammarFault {
  const subject = path.at(-1) === "codes" ? "code" : "name";
  const hint = descriptionOf(error.parentSchema);
  const message =
    name === ""
      ? `A ${subject} is empty.`
      : `"${name}" cannot be a ${subject} of "${String(path.at(-1))}".`;
  return { code: "wrong-value", message, hint, inside: [name], part: "key" };
}

function wrongType({ error, path, written, span }: GrammarError): GrammarFault {
  const key = keyOf(path);
  const data: unknown = error.data;
  const wantsText = error.keyword === "anyOf" || error.params["type"] === "string";
  if (data === null && (written === undefined || written === "")) {
    const hint = descriptionOf(error.parentSchema);
    return { code: "missing-value", message: `${key} has no value.`, hint, part: "key" };
  }
  if (wantsText && written !== undefined && typeof data !== "string") {
    return {
      code: "quote-it",
      message: `"${written}" is read as ${typeOf(data)}, and ${key} holds text.`,
      hint: `Quote it: "${written}".`,
      fix: quoting(span, written),
      part: "value",
    };
  }
  const wanted = wantsText ? "text" : inWords(String(error.params["type"]));
  const message = `${key} must be ${wanted}, and is ${typeOf(data)}.`;
  return { code: "wrong-value", message, hint: descriptionOf(error.parentSchema), part: "value" };
}

function wrongChoice({ error, path }: GrammarError): GrammarFault {
  const key = keyOf(path);
  const allowed = (error.params["allowedValues"] as readonly unknown[]).map(String);
  const value: unknown = error.data;
  if (value === null) {
    const hint = `Write one of ${allowed.join(", ")}.`;
    return { code: "missing-value", message: `${key} has no value.`, hint, part: "key" };
  }
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const shown = isPlain ? `"${shorten(String(value))}"` : typeOf(value).replace(/^a/u, "A");
  const hint =
    (typeof value === "string" ? didYouMean(value, allowed) : undefined) ??
    `Write one of ${allowed.join(", ")}.`;
  return { code: "wrong-value", message: `${shown} is no value of ${key}.`, hint, part: "value" };
}

function repeatedItem({ error, path }: GrammarError): GrammarFault {
  const index = Number(error.params["i"]);
  const items = error.data as readonly unknown[];
  const message = `"${shorten(String(items[index]))}" is in ${keyOf(path)} twice.`;
  return { code: "wrong-value", message, hint: "Remove one.", inside: [index], part: "value" };
}

/** Lengths, counts, limits and patterns. */
function outOfBounds({ error, path }: GrammarError): GrammarFault {
  const key = keyOf(path);
  const limit = String(error.params["limit"]);
  const part = "value";
  const hint = descriptionOf(error.parentSchema);
  switch (error.keyword) {
    case "minLength":
    case "minItems":
    case "minProperties":
      return { code: "missing-value", message: `${key} is empty.`, hint, part: "key" };
    case "maxLength":
      return {
        code: "wrong-value",
        message: `${key} is longer than ${limit} characters.`,
        hint,
        part,
      };
    case "maxItems":
    case "maxProperties":
      return {
        code: "too-many",
        message: `${key} has more than ${limit} entries.`,
        hint,
        part: "key",
      };
    case "minimum":
      return { code: "wrong-value", message: `${key} must be at least ${limit}.`, hint, part };
    case "maximum":
      return { code: "wrong-value", message: `${key} must be at most ${limit}.`, hint, part };
    default: {
      const value = shorten(String(error.data));
      const known = path.at(-1) === "type" ? foreignType(value) : undefined;
      const message = `"${value}" cannot be the value of ${key}.`;
      return { code: "wrong-value", message, hint: known ?? hint, part };
    }
  }
}

const THE_FILE = "The file";

/** The key that a place belongs to, in quotes: for an item of a list, the key of the list. */
function keyOf(path: DocumentPath): string {
  const key = path.findLast((step) => typeof step === "string" && !/^\d+$/u.test(step));
  return key === undefined ? THE_FILE : `"${key}"`;
}

/** What other schema languages call our types. */
const FOREIGN_TYPES: ReadonlyMap<string, { readonly type: string; readonly format?: string }> =
  new Map([
    ["bool", { type: "Boolean" }],
    ["boolean", { type: "Boolean" }],
    ["date", { type: "String", format: "date" }],
    ["datetime", { type: "String", format: "date-time" }],
    ["float", { type: "Number" }],
    ["int", { type: "Number" }],
    ["integer", { type: "Number" }],
    ["number", { type: "Number" }],
    ["object", { type: "Object" }],
    ["string", { type: "String" }],
    ["text", { type: "String" }],
  ]);

function foreignType(text: string): string | undefined {
  const list = text.endsWith("[]") ? "[]" : "";
  const ours = FOREIGN_TYPES.get(text.replace(/\[\]$/u, "").toLowerCase());
  if (ours === undefined) return undefined;
  const format = ours.format === undefined ? "" : ` with \`format: ${ours.format}\``;
  return `Write \`${ours.type}${list}\`${format}.`;
}

function inWords(type: string): string {
  const words: Readonly<Record<string, string>> = {
    array: "a list",
    boolean: "true or false",
    integer: "a whole number",
    number: "a number",
    object: "an object with keys",
    string: "text",
  };
  return words[type] ?? type;
}

function propertyOf(error: ErrorObject, key: string): unknown {
  const properties: unknown = error.parentSchema?.["properties"];
  return typeof properties === "object" && properties !== null
    ? (properties as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function descriptionOf(schema: unknown): string | undefined {
  const description: unknown =
    typeof schema === "object" && schema !== null
      ? (schema as Readonly<Record<string, unknown>>)["description"]
      : undefined;
  return typeof description === "string" ? description : undefined;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

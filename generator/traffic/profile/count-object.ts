import { isJsonObject, type JsonObject } from "../../runtime/json-object.ts";
import type { FieldCounter, ObjectCounter, TextCounter } from "./counters.ts";
import { isCode } from "./is-code.ts";
import { addSize } from "./sizes.ts";

/**
 * Counts an object of the message of this number, and all that is declared below it. False if it is empty,
 * which is like missing. It looks only at the names that are there, most of which come in the order
 * of the definitions, so few are looked up: the same loop as that of `accepts`, for the same reason.
 * It goes no deeper than the definitions do, so no message is too deep for it.
 */
export function countObject(counter: ObjectCounter, object: JsonObject, message: number): boolean {
  let isEmpty = true;
  let next = counter.first;
  for (const name in object) {
    if (!Object.prototype.hasOwnProperty.call(object, name)) continue;
    const value = object[name];
    if (value === undefined) continue;
    isEmpty = false;
    let field = next;
    if (field?.name !== name) {
      field = field?.next;
      if (field?.name !== name) field = counter.fields.get(name);
      if (field === undefined) {
        if (name !== EXTENSIONS) counter.undeclared += 1;
        continue;
      }
    }
    next = field.next;
    if (typeof value === "string" && field.isPlainText && value !== "") {
      countFilled(field, message);
    } else {
      countValue(field, value, message);
    }
  }
  if (!isEmpty) counter.objects += 1;
  return !isEmpty;
}

/** May be in any object, and holds anything under ids of extensions. */
const EXTENSIONS = "Extensions";

function countValue(field: FieldCounter, value: unknown, message: number): void {
  if (value === null) {
    field.null += 1;
  } else if (value === "") {
    field.empty += 1;
  } else if (typeof value !== "object") {
    if (typeof value !== field.expected || field.items !== undefined) {
      field.mistyped += 1;
    } else {
      countFilled(field, message);
      if (field.texts !== undefined) countText(field.texts, value);
    }
  } else if (Array.isArray(value)) {
    countList(field, value, message);
  } else {
    // What `JSON.parse` makes is one of these.
    countBelow(field, value as JsonObject, message);
  }
}

function countFilled(field: FieldCounter, message: number): void {
  field.filled += 1;
  if (!field.isRepeated || field.lastMessage === message) return;
  field.lastMessage = message;
  field.messages += 1;
}

/** Of a text that is not empty. */
function countText(texts: TextCounter, text: unknown): void {
  if (typeof text !== "string" || text === "") return;
  const { codes, test } = texts;
  if (codes !== undefined) {
    const number = codes.get(text);
    if (number === undefined) countOther(texts, text);
    else countCode(texts.met, codes.size, number);
  }
  if (test === undefined) return;
  if (test(text)) texts.formatted += 1;
  else texts.unformatted += 1;
}

/** Different texts that are kept of a field, and characters of one: what is no code at all has no end. */
const MOST_OTHERS = 1000;
const MOST_CHARACTERS = 100;

function countOther(texts: TextCounter, text: string): void {
  texts.otherCodes += 1;
  const { others } = texts;
  if (others === undefined || text.length > MOST_CHARACTERS || !isCode(text)) return;
  const before = others.get(text);
  if (before !== undefined || others.size < MOST_OTHERS) others.set(text, (before ?? 0) + 1);
}

function countCode(met: number[], codes: number, number: number): void {
  while (met.length < codes) met.push(0);
  met[number] = (met[number] ?? 0) + 1;
}

function countList(field: FieldCounter, list: readonly unknown[], message: number): void {
  const { below, texts, items } = field;
  const { length } = list;
  if (length === 0) {
    field.empty += 1;
  } else if (items === undefined) {
    field.mistyped += 1;
  } else {
    countFilled(field, message);
    addSize(items, length);
    if (below === undefined && texts === undefined) return;
    for (let index = 0; index < length; index += 1) {
      const item = list[index];
      if (texts !== undefined) countText(texts, item);
      else if (below !== undefined && isJsonObject(item)) countObject(below, item, message);
    }
  }
}

function countBelow(field: FieldCounter, object: JsonObject, message: number): void {
  const { below, items, expected } = field;
  if (items !== undefined || below === undefined) {
    if (isEmptyObject(object)) field.empty += 1;
    else if (items !== undefined || expected !== "object") field.mistyped += 1;
    else countFilled(field, message);
  } else if (countObject(below, object, message)) {
    countFilled(field, message);
  } else {
    field.empty += 1;
  }
}

function isEmptyObject(object: JsonObject): boolean {
  for (const name in object) {
    if (Object.hasOwn(object, name) && object[name] !== undefined) return false;
  }
  return true;
}

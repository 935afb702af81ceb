import { codeSet } from "./code-set.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { ruleHolds } from "./rule-holds.js";
import { STRUCTURE, tableBelow, type Field, type Table } from "./table.js";
import { MAX_DEPTH, type Walk } from "./walk.js";

/**
 * The fast path: whether an object meets its table without any issue. It looks only at the names
 * that are there, one lookup each, and allocates nothing but their list.
 */
export function accepts(table: Table, object: JsonObject, walk: Walk): boolean {
  if (walk.depth === MAX_DEPTH) return false;
  walk.depth += 1;
  const { fields } = table;
  const { mode } = walk;
  let required = 0;
  for (const name of Object.keys(object)) {
    const field = fields.get(name);
    if (field === undefined) continue;
    const value = object[name];
    if (value === undefined) continue;
    if ((field.required & mode) !== 0) required += 1;
    if (!fieldHolds(field, value, walk)) return false;
  }
  walk.depth -= 1;
  if (required !== table.required[mode]) return false;
  if (mode === STRUCTURE || table.rules.length === 0) return true;
  return table.rules.every((rule) => ruleHolds(rule, object));
}

/** Whether a field may hold a value that is there. */
export function fieldHolds(field: Field, value: unknown, walk: Walk): boolean {
  if (value === null) return (field.nullable & walk.mode) !== 0;
  if (!field.list) return itemHolds(field, value, walk);
  if (!Array.isArray(value)) return false;
  const { length } = value;
  if (walk.mode !== STRUCTURE && (length < field.minItems || length > field.maxItems)) return false;
  for (let index = 0; index < length; index += 1) {
    if (!itemHolds(field, value[index], walk)) return false;
  }
  return true;
}

function itemHolds(field: Field, value: unknown, walk: Walk): boolean {
  const { type } = field;
  if (type === "string") {
    return typeof value === "string" && (field.plain || textHolds(field, value, walk));
  }
  if (type === "object") return isJsonObject(value) && accepts(tableBelow(field), value, walk);
  return type === "boolean" ? typeof value === "boolean" : numberHolds(value, walk);
}

function textHolds(field: Field, text: string, walk: Walk): boolean {
  if (field.constant !== undefined && text !== walk[field.constant]) return false;
  if (walk.mode === STRUCTURE) return true;
  if (field.values !== undefined && !codeSet(field.values).has(text)) return false;
  return field.test === undefined || field.test(text);
}

function numberHolds(value: unknown, walk: Walk): boolean {
  return (
    typeof value === "number" &&
    Number.isFinite(value) &&
    (walk.mode === STRUCTURE || Math.abs(value) <= Number.MAX_SAFE_INTEGER)
  );
}

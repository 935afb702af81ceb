import { isJsonObject, type JsonObject } from "./json-object.js";
import { ruleHolds } from "./rule-holds.js";
import { STRUCTURE, tableBelow, type Field, type Table } from "./table.js";
import { MAX_DEPTH, type Walk } from "./walk.js";

/**
 * Whether an object meets its table without any issue. It looks only at the names that are there:
 * engines make a loop of this form with this question a plain walk over the memory of the object.
 * Most names come in the order of the definitions, with some left out, so few are looked up. It
 * ends at the first flaw, unless `walk.flawed` is there to take all fields with flaws.
 */
export function accepts(table: Table, object: JsonObject, walk: Walk): boolean {
  const { mode, depth, flawed } = walk;
  if (depth === MAX_DEPTH) return false;
  walk.depth = depth + 1;
  // That is for this object alone.
  walk.flawed = undefined;
  let required = 0;
  let next = table.first;
  for (const name in object) {
    if (!Object.prototype.hasOwnProperty.call(object, name)) continue;
    const value = object[name];
    let field = next;
    if (field?.name !== name) {
      field = field?.next;
      if (field?.name !== name) field = table.fields.get(name);
      if (field === undefined) continue;
    }
    next = field.next;
    if (value === undefined) continue;
    if ((field.required & mode) !== 0) required += 1;
    if (typeof value === "string" && (field.free & mode) !== 0) continue;
    if (fieldHolds(field, value, walk)) continue;
    if (flawed === undefined) return false;
    flawed.set(field, value);
    walk.depth = depth + 1;
  }
  walk.depth = depth;
  if (required !== table.required[mode] || (flawed?.size ?? 0) > 0) return false;
  return mode === STRUCTURE || table.rules.length === 0 || rulesHold(table, object);
}

/** Not in `accepts`: a function in it that uses the object would keep the engine from its shortcut. */
function rulesHold({ rules }: Table, object: JsonObject): boolean {
  return rules.every((rule) => ruleHolds(rule, object));
}

/** Whether a field may hold a value that is there. */
function fieldHolds(field: Field, value: unknown, walk: Walk): boolean {
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
  if (type === "object") return isJsonObject(value) && accepts(tableBelow(field), value, walk);
  if (type === "string") return typeof value === "string" && textHolds(field, value, walk);
  return type === "boolean" ? typeof value === "boolean" : numberHolds(value, walk);
}

function textHolds(field: Field, text: string, walk: Walk): boolean {
  const { constant, codes, test } = field;
  if (constant !== undefined && text !== walk[constant]) return false;
  if (walk.mode === STRUCTURE) return true;
  return (codes === undefined || codes.has(text)) && (test === undefined || test(text));
}

function numberHolds(value: unknown, walk: Walk): boolean {
  if (!Number.isFinite(value)) return false;
  return walk.mode === STRUCTURE || Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER;
}

import type { JsonObject } from "./json-object.js";
import { isJsonObject } from "./json-object.js";
import { own } from "./own.js";
import { ALL, tableBelow, type Table } from "./table.js";
import type { Walk } from "./walk.js";

/**
 * A copy of a draft in which the constants of its event type are set, in the objects that every
 * message has: those are made where the draft has none. Nothing else is added, nor checked.
 */
export function withConstants(table: Table, draft: JsonObject, walk: Walk): JsonObject {
  const set: Record<string, unknown> = {};
  for (const field of table.fields.values()) {
    if (field.constant !== undefined) set[field.name] = walk[field.constant];
    else if (field.type === "object" && !field.list && field.required === ALL) {
      const below = own(draft, field.name) ?? {};
      if (!isJsonObject(below)) continue;
      const filled = withConstants(tableBelow(field), below, walk);
      if (Object.keys(filled).length > 0) set[field.name] = filled;
    }
  }
  // The first copy puts the constants in front, as messages have them; the last lets them win.
  return { ...set, ...draft, ...set };
}

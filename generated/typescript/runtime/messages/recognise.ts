import { jsonType } from "../expected.js";
import type { Issue } from "../issue.js";
import { isJsonObject, type JsonObject } from "../json-object.js";
import { nearestName } from "../near-name.js";
import { own } from "../own.js";
import type { FieldPath } from "../shape.js";
import type { Entry, MessageIndex } from "./message-index.js";
import { refusal } from "./refusal.js";

/** The event type that a value names, or why it names none. */
export type Recognised =
  | { readonly entry: Entry; readonly value: JsonObject; readonly issues: undefined }
  | { readonly issues: readonly Issue[] };

/** Finds the event type of a value. With `suggest`, issues tell which name may have been meant. */
export function recognise(index: MessageIndex, value: unknown, suggest: boolean): Recognised {
  if (!isJsonObject(value)) return { issues: [notThere([], "object", value)] };
  const { dataModelAt, eventTypeAt, models } = index;
  const dataModel = nameAt(value, dataModelAt);
  const eventType = nameAt(value, eventTypeAt);
  const issues: Issue[] = [];
  const events = typeof dataModel === "string" ? models.get(dataModel) : undefined;
  if (typeof dataModel !== "string") {
    issues.push(dataModel);
  } else if (events === undefined) {
    const choice = {
      code: "unknown-model",
      names: [...models.keys()],
      what: "data models",
    } as const;
    issues.push(notAmong(choice, { at: dataModelAt, name: dataModel, suggest }));
  }
  if (typeof eventType !== "string") {
    // Where both are missing for the same reason, it is told once.
    if (eventType.path !== issues[0]?.path) issues.push(eventType);
  } else if (events !== undefined) {
    const entry = events.get(eventType);
    if (entry !== undefined) return { entry, value, issues: undefined };
    const choice = {
      code: "unknown-event",
      names: [...events.keys()],
      what: "event types",
    } as const;
    issues.push(notAmong(choice, { at: eventTypeAt, name: eventType, suggest }));
  }
  return { issues };
}

/** The text at a place, or the issue that there is none. */
function nameAt(message: JsonObject, at: FieldPath): string | Issue {
  let value: unknown = message;
  for (const [depth, name] of at.entries()) {
    if (!isJsonObject(value)) return notThere(at.slice(0, depth), "object", value);
    value = own(value, name);
    if (value === undefined) {
      const isLast = depth === at.length - 1;
      return notThere(at.slice(0, depth + 1), isLast ? "string" : "object", value);
    }
  }
  return typeof value === "string" ? value : notThere(at, "string", value);
}

function notThere(at: FieldPath, expected: string, value: unknown): Issue {
  const code = value === undefined && at.length > 0 ? "required" : "type";
  return refusal(at, code, [expected, jsonType(value)]);
}

/** What a name is chosen from. */
interface Choice {
  readonly code: "unknown-model" | "unknown-event";
  readonly names: readonly string[];
  readonly what: string;
}

interface Unknown {
  readonly at: FieldPath;
  readonly name: string;
  readonly suggest: boolean;
}

function notAmong({ code, names, what }: Choice, { at, name, suggest }: Unknown): Issue {
  const near = suggest ? nearestName(name, names) : undefined;
  const remark = near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`;
  return refusal(at, code, [oneOf(names, what), "another string", remark]);
}

/** Names shown of a choice. */
const SHOWN = 8;

function oneOf(names: readonly string[], what: string): string {
  const shown = names.slice(0, SHOWN).map((name) => JSON.stringify(name));
  if (names.length === 1) return shown.join();
  const more = names.length > SHOWN ? `, ... (${names.length} ${what})` : "";
  return `one of ${shown.join(", ")}${more}`;
}

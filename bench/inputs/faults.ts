import { isJsonObject, type Json, type JsonObject } from "./json-schema.ts";
import { random } from "./random.ts";
import type { Message } from "./traffic.ts";

/** The messages with one to three values of a wrong type in each, at places that vary. */
export function broken(messages: readonly Message[]): readonly Message[] {
  return messages.map(({ event, message }, index) => {
    // Without a right `Meta`, no validator would get to see the message.
    const { Meta = null, ...content } = message;
    const next = random(index);
    const places = countPlaces(content);
    const faults = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
      Math.floor(next() * places),
    );
    return { event, message: { Meta, ...withFaults(content, new Set(faults)) } };
  });
}

/** How many values there are below the message. Null is none: it may be right in its place. */
function countPlaces(message: JsonObject): number {
  let count = 0;
  changeBelow(message, (value) => {
    count += 1;
    return value;
  });
  return count;
}

function withFaults(message: JsonObject, faults: ReadonlySet<number>): JsonObject {
  let place = -1;
  return changeBelow(message, (value) => {
    place += 1;
    return faults.has(place) ? wrong(value) : value;
  }) as JsonObject;
}

/** Visits parents before what they hold, and nothing of a value that was replaced. */
function changeBelow(value: Json, change: (value: Json) => Json): Json {
  const visit = (item: Json): Json => {
    if (item === null) return null;
    const changed = change(item);
    return changed === item ? changeBelow(item, change) : changed;
  };
  if (Array.isArray(value)) return value.map(visit);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
}

/** A value of a type that is right nowhere where this one is. */
function wrong(value: Json): Json {
  if (typeof value === "string") return 7;
  if (typeof value === "number" || typeof value === "boolean") return "7";
  return Array.isArray(value) ? {} : [];
}

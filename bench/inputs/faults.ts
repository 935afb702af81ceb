import { isJsonObject, type Json, type JsonObject } from "./json-schema.ts";
import { random } from "./random.ts";
import type { Message } from "./traffic.ts";

/** The messages with one to three faults in each, at places and of kinds that vary. */
export function broken(messages: readonly Message[]): readonly Message[] {
  return messages.map(({ event, message }, index) => {
    // Without a right `Meta`, no validator would get to see the message.
    const { Meta = null, ...content } = message;
    const next = random(index);
    const places = countPlaces(content);
    const faults = new Map<number, Fault>();
    // The first is a fault wherever it is; the others may be right in their place.
    for (const kind of FAULTS.slice(0, 1 + Math.floor(next() * FAULTS.length))) {
      faults.set(Math.floor(next() * places), kind);
    }
    return { event, message: { Meta, ...withFaults(content, faults) } };
  });
}

/** What a value becomes; undefined if it is left out. */
type Fault = (value: Json) => Json | undefined;

const FAULTS: readonly Fault[] = [wrongType, wrongText, () => undefined];

/** A value of a type that is right nowhere where this one is. */
function wrongType(value: Json): Json {
  if (typeof value === "string") return 7;
  if (typeof value === "number" || typeof value === "boolean") return "7";
  return Array.isArray(value) ? {} : [];
}

/** A text that is no code of any value set, and in no format. */
function wrongText(value: Json): Json {
  return typeof value === "string" ? "?" : wrongType(value);
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

function withFaults(message: JsonObject, faults: ReadonlyMap<number, Fault>): JsonObject {
  let place = -1;
  return changeBelow(message, (value) => {
    place += 1;
    const fault = faults.get(place);
    return fault === undefined ? value : fault(value);
  }) as JsonObject;
}

/** Visits parents before what they hold, and nothing of a value that was replaced. */
function changeBelow(value: Json, change: Fault): Json {
  const visit = (item: Json): readonly Json[] => {
    if (item === null) return [null];
    const changed = change(item);
    if (changed === undefined) return [];
    return [changed === item ? changeBelow(item, change) : changed];
  };
  if (Array.isArray(value)) return value.flatMap(visit);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => visit(item).map((changed) => [key, changed])),
  );
}

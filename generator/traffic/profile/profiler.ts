import type { Catalog } from "../../catalog/catalog.ts";
import type { FaultCode } from "../read/message-read.ts";
import { routedEvents } from "../route.ts";
import { fieldNames } from "../scan/field-names.ts";
import type { ByteRange } from "../scan/scan.ts";
import { scannerOf } from "../scan/scanner.ts";
import { tapeRouterOf, type TapeRouter } from "../scan/tape-router.ts";
import { NO_NUMBER } from "../scan/tape.ts";
import { countObject } from "./count-object.ts";
import { counted } from "./counted.ts";
import { eventCounter, type EventCounter } from "./counters.ts";
import type { Profile } from "./profile.ts";
import { addSize } from "./sizes.ts";

/** Whose messages are counted. */
export interface ProfilerOptions {
  readonly catalog: Catalog;
  /** Id of the event type of all messages; what `Meta` names if it is not given. */
  readonly event?: string;
  /** Keeps the texts that are no declared codes. Not for logs: it tells what is in the messages. */
  readonly showCodes?: boolean;
}

/** Counts messages while they go by. It keeps counts alone, however many they are, unless it is asked for codes. */
export interface Profiler {
  /**
   * Counts a message and the bytes of its text. False if it is of no event type of the catalog: it is a
   * fault then. It never throws, whatever JSON the message is.
   */
  add(message: unknown, bytes: number): boolean;
  /** Counts what should have been a message and is none. */
  fault(code: FaultCode): void;
  /** What was counted so far. */
  profile(): Profile;
}

/** Counts messages by their text, too. */
export interface TextProfiler extends Profiler {
  /** Counts the message of a text, which takes far less time than to parse it. False if it is none, or of no event type: nothing is counted then. */
  addText(text: ByteRange): boolean;
}

/** A profiler that has counted nothing. Throws if there is no event type `event`. */
export function createProfiler({
  catalog,
  event,
  showCodes = false,
}: ProfilerOptions): TextProfiler {
  const counters = new Map<string, EventCounter>();
  const faults = new Map<FaultCode | "unknown-event", number>();
  const names = fieldNames(catalog);
  const extensions = names.numbers.get("Extensions") ?? NO_NUMBER;
  const scanner = scannerOf(names);
  const { tape } = scanner;
  const { route } = routerOf(catalog, event);
  const counterOf = (id: string): EventCounter | undefined => {
    const known = counters.get(id);
    const event = catalog.events.get(id);
    if (known !== undefined || event === undefined) return known;
    const counter = eventCounter(catalog, event, { showCodes });
    counters.set(id, counter);
    return counter;
  };
  const count = (text: ByteRange, bytes: number): boolean => {
    const found = scanner.scan(text) ? route(tape) : undefined;
    const counter = found && counterOf(found.id);
    if (counter === undefined) return false;
    addSize(counter.bytes, bytes);
    countObject({ tape, extensions, counter, message: counter.bytes.count }, 0, 0);
    return true;
  };
  const addFault = (code: FaultCode | "unknown-event"): void => {
    faults.set(code, (faults.get(code) ?? 0) + 1);
  };
  return {
    add(message, bytes) {
      // What is no JSON has no text, and is of no event type.
      const text = Buffer.from(jsonText(message) ?? "");
      const isCounted = count({ bytes: text, from: 0, to: text.length }, bytes);
      if (!isCounted) addFault("unknown-event");
      return isCounted;
    },
    addText: (text) => count(text, text.to - text.from),
    fault: addFault,
    profile: () => counted(catalog, counters, faults),
  };
}

function routerOf(catalog: Catalog, id: string | undefined): TapeRouter {
  const events = routedEvents(catalog);
  const asked = events.find((event) => event.id === id);
  if (id !== undefined && asked === undefined) throw new Error(`There is no event type "${id}".`);
  return tapeRouterOf({ events, names: fieldNames(catalog), asked });
}

/** More levels than any definitions have. */
const LEVELS = 100;

function jsonText(message: unknown): string | undefined {
  try {
    return JSON.stringify(message);
  } catch {
    // It has more levels than the engine can write.
    return JSON.stringify(cut(message, LEVELS));
  }
}

/** A value without what is deeper than so many levels. */
function cut(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((item) => cut(item, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [name, cut(below, levels - 1)]),
  );
}

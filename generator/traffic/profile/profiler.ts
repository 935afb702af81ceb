import { modelOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { isJsonObject, type JsonObject } from "../../runtime/json-object.ts";
import type { FaultCode } from "../read/message-read.ts";
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

/** A profiler that has counted nothing. Throws if there is no event type `event`. */
export function createProfiler({ catalog, event, showCodes }: ProfilerOptions): Profiler {
  const counters = new Map<string, EventCounter>();
  const faults = new Map<FaultCode | "unknown-event", number>();
  const eventOf = event === undefined ? eventFinder(catalog) : always(catalog, event);
  const counterOf = (type: EventType): EventCounter => {
    let counter = counters.get(type.id);
    if (counter === undefined) {
      counter = eventCounter(catalog, type, { showCodes: showCodes ?? false });
      counters.set(type.id, counter);
    }
    return counter;
  };
  const addFault = (code: FaultCode | "unknown-event"): void => {
    faults.set(code, (faults.get(code) ?? 0) + 1);
  };
  return {
    add(message, bytes) {
      const type = isJsonObject(message) ? eventOf(message) : undefined;
      if (type === undefined || !isJsonObject(message)) {
        addFault("unknown-event");
        return false;
      }
      const { bytes: sizes, message: root } = counterOf(type);
      addSize(sizes, bytes);
      countObject(root, message, sizes.count);
      return true;
    },
    fault: addFault,
    profile: () => counted(catalog, counters, faults),
  };
}

type EventFinder = (message: JsonObject) => EventType | undefined;

function always(catalog: Catalog, id: string): EventFinder {
  const event = catalog.events.get(id);
  if (event === undefined) throw new Error(`There is no event type "${id}".`);
  return () => event;
}

function eventFinder(catalog: Catalog): EventFinder {
  const byTitles = new Map<unknown, Map<unknown, EventType>>();
  for (const event of catalog.events.values()) {
    const { title } = modelOf(catalog, event.model);
    const ofModel = byTitles.get(title) ?? new Map<unknown, EventType>();
    byTitles.set(title, ofModel.set(event.title, event));
  }
  return (message) => {
    const meta = own(message, "Meta");
    if (!isJsonObject(meta)) return undefined;
    return byTitles.get(own(meta, "DataModel"))?.get(own(meta, "EventType"));
  };
}

/** What the object itself holds under a name. */
function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

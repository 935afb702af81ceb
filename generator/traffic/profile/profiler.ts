import type { Catalog } from "../../catalog/catalog.ts";
import type { FaultCode } from "../read/message-read.ts";
import { messageReader, type ReadingOptions } from "../read/message-reader.ts";
import { fieldNames } from "../scan/field-names.ts";
import type { ByteRange } from "../scan/scan.ts";
import { scannerOf } from "../scan/scanner.ts";
import { tapeRouterOf } from "../tape-router.ts";
import { nameNumber } from "../scan/text-index.ts";
import { countObject } from "./count-object.ts";
import { counted } from "./counted.ts";
import { eventCounter, type EventCounter } from "./counters.ts";
import { messageText } from "./message-text.ts";
import type { Profile } from "./profile.ts";
import { profilingSink, type MessageCounter } from "./profiling-sink.ts";
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
export interface Profiler extends MessageCounter {
  /** Counts all messages of a stream by their text, and what is none. Throws what the stream throws. */
  addStream(chunks: AsyncIterable<Uint8Array>, options?: ReadingOptions): Promise<void>;
  /** What was counted so far. */
  profile(): Profile;
}

/** A profiler that has counted nothing. Throws if there is no event type `event`. */
export function createProfiler(options: ProfilerOptions): Profiler {
  const { catalog, event, showCodes = false } = options;
  const counters = new Map<string, EventCounter>();
  const faults = new Map<FaultCode | "unknown-event", number>();
  const names = fieldNames(catalog);
  const extensions = nameNumber(names, "Extensions");
  const scanner = scannerOf(names);
  const { tape } = scanner;
  const { route } = tapeRouterOf(catalog, event);
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
    counter.duplicates += tape.duplicates;
    countObject({ tape, extensions, counter, message: counter.bytes.count }, 0, 0);
    return true;
  };
  const addFault = (code: FaultCode | "unknown-event"): void => {
    faults.set(code, (faults.get(code) ?? 0) + 1);
  };
  const profiler: Profiler = {
    add(message, bytes) {
      const text = messageText(message);
      const isCounted = count({ bytes: text, from: 0, to: text.length }, bytes);
      if (!isCounted) addFault("unknown-event");
      return isCounted;
    },
    addText: (text) => count(text, text.to - text.from),
    fault: addFault,
    async addStream(chunks, options = {}) {
      const reader = messageReader(options, profilingSink(profiler));
      for await (const chunk of chunks) reader.push(chunk);
      reader.end();
    },
    profile: () => counted(catalog, counters, faults),
  };
  return profiler;
}

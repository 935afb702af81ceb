import type { RoutedEvent } from "./route.ts";
import { cellOf, ESCAPED_TEXT, NO_NUMBER, OBJECT, TEXT, type Tape } from "./scan/tape.ts";
import { nameNumber, numberAt, textIndex, type TextIndex } from "./scan/text-index.ts";

/** An event type whose messages are on tapes. */
export interface TapeEvent extends RoutedEvent {
  /** Numbers of its wire names. */
  readonly model: number;
  readonly event: number;
}

/** Finds the event types of messages on tapes. */
export interface TapeRouter {
  /** The wire names of data models and event types, numbered. */
  readonly titles: TextIndex;
  /** The event type of a message; none if it names none, or is no object. */
  readonly route: (tape: Tape) => TapeEvent | undefined;
}

/** What a router knows. */
export interface TapeRouterOptions {
  readonly events: readonly RoutedEvent[];
  /** The index that the names on tapes have their numbers of. */
  readonly names: TextIndex;
  /** The event type of all messages; what `Meta` of each names if it is not given. */
  readonly asked?: RoutedEvent | undefined;
}

/** A router for tapes. */
export function tapeRouterOf({ events, names, asked }: TapeRouterOptions): TapeRouter {
  const titles = textIndex([...new Set(events.flatMap(titlesOf))]);
  const [meta, model, type] = ["Meta", "DataModel", "EventType"].map((name) =>
    nameNumber(names, name),
  );
  const tapeEvents = events.map((event): TapeEvent => {
    const [ofModel, ofEvent] = titlesOf(event).map((title) => nameNumber(titles, title));
    return { ...event, model: ofModel ?? NO_NUMBER, event: ofEvent ?? NO_NUMBER };
  });
  const keyOf = (ofModel: number, ofEvent: number): number =>
    ofModel * titles.numbers.size + ofEvent;
  const byKey = new Map(tapeEvents.map((one) => [keyOf(one.model, one.event), one]));
  const always = tapeEvents.find(({ id }) => id === asked?.id);
  const titleIn = (tape: Tape, object: number, name = NO_NUMBER): number => {
    const cell = cellOf(tape, object, name);
    const kind = tape.cells[cell];
    return kind === TEXT || kind === ESCAPED_TEXT ? numberAt(titles, tape, cell) : NO_NUMBER;
  };
  return {
    titles,
    route(tape) {
      if (tape.cells[0] !== OBJECT) return undefined;
      if (always !== undefined) return always;
      const object = cellOf(tape, 0, meta ?? NO_NUMBER);
      if (tape.cells[object] !== OBJECT) return undefined;
      const ofModel = titleIn(tape, object, model);
      const ofEvent = titleIn(tape, object, type);
      if (ofModel === NO_NUMBER || ofEvent === NO_NUMBER) return undefined;
      return byKey.get(keyOf(ofModel, ofEvent));
    },
  };
}

function titlesOf({ validator }: RoutedEvent): readonly string[] {
  return [validator.dataModel, validator.eventType];
}

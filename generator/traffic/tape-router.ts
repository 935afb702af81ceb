import { modelOf, type Catalog } from "../catalog/catalog.ts";
import { withId } from "./route.ts";
import { fieldNames } from "./scan/field-names.ts";
import { cellOf, ESCAPED_TEXT, NO_NUMBER, OBJECT, TEXT, type Tape } from "./scan/tape.ts";
import { nameNumber, numberAt, textIndex, type TextIndex } from "./scan/text-index.ts";

/** An event type whose messages are on tapes. */
export interface TapeEvent {
  /** `Model.Event`. */
  readonly id: string;
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

/**
 * A router for tapes with the names of the catalog's fields: to the event type that `Meta` of a message names, or to the one with
 * the id `asked` for in any case. Throws an `Error` if there is none with it.
 */
export function tapeRouterOf(catalog: Catalog, asked?: string): TapeRouter {
  const names = fieldNames(catalog);
  const events = [...catalog.events.values()].map(({ id, model, title }) => ({
    id,
    titles: [modelOf(catalog, model).title, title] as const,
  }));
  const titles = textIndex([...new Set(events.flatMap((event) => event.titles))]);
  const tapeEvents = events.map(({ id, titles: [ofModel, ofEvent] }): TapeEvent => ({
    id,
    model: nameNumber(titles, ofModel),
    event: nameNumber(titles, ofEvent),
  }));
  const meta = nameNumber(names, "Meta");
  const model = nameNumber(names, "DataModel");
  const type = nameNumber(names, "EventType");
  const keyOf = (ofModel: number, ofEvent: number): number =>
    ofModel * titles.numbers.size + ofEvent;
  const byKey = new Map(tapeEvents.map((one) => [keyOf(one.model, one.event), one]));
  const always = withId(tapeEvents, asked);
  const titleIn = (tape: Tape, object: number, name: number): number => {
    const cell = cellOf(tape, object, name);
    const kind = tape.cells[cell];
    return kind === TEXT || kind === ESCAPED_TEXT ? numberAt(titles, tape, cell) : NO_NUMBER;
  };
  return {
    titles,
    route(tape) {
      if (tape.cells[0] !== OBJECT) return undefined;
      if (always !== undefined) return always;
      const object = cellOf(tape, 0, meta);
      if (tape.cells[object] !== OBJECT) return undefined;
      const ofModel = titleIn(tape, object, model);
      const ofEvent = titleIn(tape, object, type);
      if (ofModel === NO_NUMBER || ofEvent === NO_NUMBER) return undefined;
      return byKey.get(keyOf(ofModel, ofEvent));
    },
  };
}

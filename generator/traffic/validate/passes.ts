import { RECEIVING, SENDING, tableOf } from "../../runtime/table.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Direction } from "../../runtime/direction.ts";
import { routedEvents } from "../route.ts";
import { fieldNames } from "../scan/field-names.ts";
import type { ByteRange } from "../scan/scan.ts";
import { scannerOf } from "../scan/scanner.ts";
import { tapeRouterOf } from "../tape-router.ts";
import type { UsualFields } from "../profile/usual-fields.ts";
import { acceptsTape, type TapeWalk } from "./accepts-tape.ts";
import { newBet } from "./bet.ts";
import { hasUsual, usualNumbers } from "./has-usual.ts";
import { tapeTables } from "./tape-table.ts";

/** What messages are held against. */
export interface PassOptions {
  readonly catalog: Catalog;
  /** Id of the event type of all messages; what `Meta` names if it is not given. */
  readonly event?: string | undefined;
  readonly direction: Direction;
  /** What all messages of their connection fill. */
  readonly usual?: UsualFields | undefined;
}

/**
 * A function that tells the id of the event type of a message in which nothing is wrong, by its bytes alone: without making
 * any object of it, which takes more time than all the rest. Undefined tells nothing: the message may have issues, be no JSON, or of no event type.
 */
export function passesOf(options: PassOptions): (text: ByteRange) => string | undefined {
  const { catalog, direction } = options;
  const names = fieldNames(catalog);
  const router = tapeRouterOf(catalog, options.event);
  const shapes = new Map(routedEvents(catalog).map(({ id, validator }) => [id, validator.shape]));
  const scanner = scannerOf(names);
  const { tape } = scanner;
  const tables = tapeTables(names, direction === "sending" ? SENDING : RECEIVING);
  const walk: TapeWalk = { tape, tables, titles: router.titles, model: 0, event: 0, depth: 0 };
  const usual = usualNumbers(options.usual ?? new Map(), names);
  const bet = newBet();
  const eventOf = (text: ByteRange): string | undefined => {
    const found = scanner.scan(text) ? router.route(tape) : undefined;
    const shape = shapes.get(found?.id ?? "");
    if (found === undefined || shape === undefined) return undefined;
    walk.model = found.model;
    walk.event = found.event;
    walk.depth = 0;
    const table = tables.table(tables.numberOf(tableOf(shape)));
    const fields = usual.get(found.id) ?? [];
    return acceptsTape(walk, table, 0) && hasUsual(tape, fields, 0) ? found.id : undefined;
  };
  return (text) => {
    if (!bet.isOn()) return undefined;
    const event = eventOf(text);
    bet.tell(event !== undefined);
    return event;
  };
}

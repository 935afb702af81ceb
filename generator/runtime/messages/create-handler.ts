import type { MessageTables } from "./message-table.ts";
import { parseMessage } from "./parse-message.ts";

/**
 * What handlers return. Those of type `void` may be asynchronous all the same, as TypeScript lets
 * functions that return a promise stand for them.
 */
type Handled<Result> = unknown extends Result
  ? Result
  : [Result] extends [void]
    ? void | Promise<void>
    : Result;

/** Handles a JSON text, its bytes, or a value. Throws a `CanonError` if it is no valid message. */
export type HandleMessage<Result, Context> = (input: unknown, context: Context) => Handled<Result>;

type Handler = (given: unknown, context: unknown) => unknown;

/**
 * A function that gives each message to the handler of its event type, or to `otherwise`, which is
 * told the event type as well. Throws a `TypeError` at once if a handler is missing or misnamed.
 */
export function createHandler(
  tables: MessageTables,
  handlers: object,
): HandleMessage<unknown, unknown> {
  const byName = handlersByName(handlers);
  const otherwise = byName.get(OTHERWISE);
  const events = tables.flatMap(({ eventTypes }) => Object.keys(eventTypes));
  for (const event of events) {
    if (!byName.has(event) && otherwise === undefined) {
      throw new TypeError(`There is no handler of "${event}", and no "otherwise"`);
    }
  }
  const known = new Set([...events, OTHERWISE]);
  for (const name of byName.keys()) {
    if (!known.has(name)) throw new TypeError(`There is no event type ${JSON.stringify(name)}`);
  }
  return (input, context) => {
    const parsed = parseMessage(tables, input);
    const handler = byName.get(parsed.event);
    return handler === undefined
      ? otherwise?.call(handlers, parsed, context)
      : handler.call(handlers, parsed.message, context);
  };
}

const OTHERWISE = "otherwise";

function handlersByName(handlers: object): ReadonlyMap<string, Handler> {
  const byName = new Map<string, Handler>();
  for (const [name, handler] of Object.entries(handlers)) {
    if (handler === undefined) continue;
    if (typeof handler !== "function") {
      throw new TypeError(`The handler of ${JSON.stringify(name)} is no function`);
    }
    byName.set(name, handler);
  }
  return byName;
}

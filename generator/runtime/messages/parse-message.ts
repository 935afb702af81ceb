import { CanonError } from "../canon-error.ts";
import { checkEntry } from "./check-entry.ts";
import { identify } from "./identify.ts";
import type { MessageTables } from "./message-table.ts";

/** A message that was checked, and the id of its event type. */
export interface Parsed {
  readonly event: string;
  readonly message: unknown;
}

/**
 * The message in a JSON text, its bytes, or a value, by the event type that it names. Throws a
 * `CanonError` with all errors if it is no message of the tables.
 */
export function parseMessage(tables: MessageTables, input: unknown): Parsed {
  const identified = identify(tables, input, false);
  if (identified.issues !== undefined) {
    throw new CanonError("any known event type", identified.issues);
  }
  const { entry, value } = identified;
  const { id, eventType } = entry;
  if (eventType.is(value)) return { event: id, message: value };
  const { issues } = checkEntry(identified, {});
  throw new CanonError(
    `"${eventType.dataModel}" "${eventType.eventType}"`,
    issues.filter(({ severity }) => severity === "error"),
  );
}

import type { CheckOptions } from "../event-type.ts";
import type { Issue } from "../issue.ts";
import { own } from "../own.ts";
import { checkEntry } from "./check-entry.ts";
import { identify } from "./identify.ts";
import type { MessageTables } from "./message-table.ts";
import type { Parsed } from "./parse-message.ts";

/** The outcome of a check: valid if no issue is an error. */
export type MessageCheck<Of extends Parsed> =
  | {
      readonly valid: true;
      readonly event: Of["event"];
      /** What `parseMessage` would return. */
      readonly parsed: Of;
      /** Warnings. */
      readonly issues: readonly Issue[];
    }
  | {
      readonly valid: false;
      /** Undefined if the input does not name an event type. */
      readonly event: Of["event"] | undefined;
      readonly parsed: undefined;
      readonly issues: readonly Issue[];
    };

/** Checks a JSON text, its bytes, or a value as a message of the event type that it names. */
export function checkMessage(
  tables: MessageTables,
  input: unknown,
  options: CheckOptions = {},
): MessageCheck<Parsed> {
  const identified = identify(tables, input, own(options, "suggest") === true);
  if (identified.issues !== undefined) {
    return { valid: false, event: undefined, parsed: undefined, issues: identified.issues };
  }
  const { entry, value } = identified;
  const event = entry.id;
  const { valid, issues } = checkEntry(identified, options);
  return valid
    ? { valid, event, parsed: { event, message: value }, issues }
    : { valid, event, parsed: undefined, issues };
}

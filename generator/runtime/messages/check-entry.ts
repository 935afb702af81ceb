import type { CheckOptions, CheckResult } from "../event-type.ts";
import type { JsonObject } from "../json-object.ts";
import { own } from "../own.ts";
import type { Entry } from "./message-index.ts";
import { responseUnderQuery } from "./response-under-query.ts";

/** A message and the event type that it names. */
interface Named {
  readonly entry: Entry;
  readonly value: JsonObject;
}

/** Checks a message against the event type that it names, and tells if it is the paired response. */
export function checkEntry({ entry, value }: Named, options: CheckOptions): CheckResult {
  const result = entry.eventType.check(value, options);
  const issue = responseUnderQuery(entry, value);
  if (issue === undefined) return result;
  // Receivers must take what the query's own check takes, however unlikely it is to be one.
  if (!result.valid || own(options, "direction") === "sending") {
    return { valid: false, issues: [issue] };
  }
  return { valid: true, issues: [{ ...issue, severity: "warning" }, ...result.issues] };
}

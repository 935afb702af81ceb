import { own } from "../own.ts";
import { found, recordIdOf, type Definitions, type EventDefinition } from "./definitions.ts";

const NO_EXCEPTIONS: Readonly<Record<string, string>> = {};

/** Stands for the edition of what no edition has yet. */
export const UNRELEASED = "";

/** The later of two editions: names of editions sort by time, and what is not released is last. */
export function laterOf(one: string, other: string | undefined): string {
  if (other === undefined || one === UNRELEASED) return one;
  return other === UNRELEASED || other > one ? other : one;
}

/**
 * The edition since which messages of an event type have a field; undefined if none has it yet. A
 * field is as old as the youngest on its path, unless the event type says otherwise.
 */
export function sinceOf(
  { records }: Definitions,
  event: EventDefinition,
  names: readonly string[],
): string | undefined {
  let since = event.since ?? UNRELEASED;
  let record: string | undefined = event.message;
  for (const [index, name] of names.entries()) {
    if (record === undefined) return undefined;
    const field = found(records, record).fields.find((each) => each.name === name);
    if (field === undefined) return undefined;
    const exception = own(event.sinceAt ?? NO_EXCEPTIONS, names.slice(0, index + 1).join("."));
    since = exception ?? laterOf(since, field.since);
    record = recordIdOf(field.type);
  }
  return since === UNRELEASED ? undefined : since;
}

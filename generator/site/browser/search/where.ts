import { eventAddress, modelAddress } from "../../address.ts";
import type { Entry, EventName, SearchIndex } from "./entry.ts";

/** The event types that have a field; those of the page that one is on come first, then those of its data model. */
export function eventsOf(
  { events }: SearchIndex,
  entry: Entry,
  current: string,
): readonly EventName[] {
  const own = entry.events.flatMap((at) => events[at] ?? []);
  const isHere = (event: EventName): boolean => current === eventAddress(event);
  const isNear = ({ model }: EventName): boolean => current.startsWith(modelAddress(model));
  const far = own.filter((event) => !isNear(event));
  const near = own.filter((event) => isNear(event) && !isHere(event));
  return [...own.filter(isHere), ...near, ...far];
}

/** In a few words, what something that was found is or where it is: `in 84 event types of 17 data models`. */
export function whereWords(entry: Entry, events: readonly EventName[]): string {
  if (entry.kind === "field") return fieldWords(events);
  const kind = KIND_WORDS[entry.kind].one;
  return entry.kind === "code" ? `${kind} of ${entry.parent?.path ?? ""}` : kind;
}

/** What a kind is called. */
export const KIND_WORDS: Readonly<
  Record<Entry["kind"], { readonly one: string; readonly many: string }>
> = {
  model: { one: "data model", many: "Data models" },
  event: { one: "event type", many: "Event types" },
  field: { one: "field", many: "Fields" },
  type: { one: "type", many: "Types" },
  valueSet: { one: "value set", many: "Value sets" },
  code: { one: "code", many: "Codes" },
  format: { one: "format", many: "Formats" },
  extension: { one: "extension", many: "Extensions" },
};

function fieldWords(events: readonly EventName[]): string {
  const [only] = events;
  if (only !== undefined && events.length === 1) return `in ${only.model}.${only.name}`;
  const models = new Set(events.map(({ model }) => model));
  const [model] = models;
  const of = models.size === 1 ? (model ?? "") : `${models.size} data models`;
  return `in ${events.length} event types of ${of}`;
}

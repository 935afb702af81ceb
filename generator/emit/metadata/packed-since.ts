import { fieldSince, type FieldSince } from "../../catalog/field-since.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { occurrences } from "../../catalog/walk.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import { laterOf, UNRELEASED } from "../../runtime/metadata/since.ts";
import { laterSince } from "../later-since.ts";

/** The word `since` of a field: nothing where it is as old as the first edition. */
export function packedSince({ catalog, history }: DatedCatalog): FieldSince {
  if (history === undefined) return () => undefined;
  const since = fieldSince(catalog, history);
  return (field) => laterSince(history, since(field) ?? UNRELEASED);
}

/** What a package holds of the age of an event type: `since`, and `sinceAt` for some of its fields. */
export interface EventAge {
  readonly since?: string;
  /** By path without list marks, where it does not follow from the fields on the path. */
  readonly sinceAt?: Readonly<Record<string, string>>;
}

/** The age of an event type and its fields, beside what the words of its fields say. */
export function eventAge(input: DatedCatalog, event: EventType): EventAge {
  const { catalog, history } = input;
  const since = history?.eventSince(event.id);
  if (history === undefined || since === undefined) return {};
  const wordOf = packedSince(input);
  const ages = new Map<string, string>();
  const exceptions: [string, string][] = [];
  for (const { path, segments, field } of occurrences(catalog, event.message)) {
    const around = ages.get(segments.slice(0, -1).join(".")) ?? since;
    const told = laterOf(around, wordOf(field));
    const age = history.since(event.id, path) ?? UNRELEASED;
    const key = segments.join(".");
    ages.set(key, age);
    if (age !== told) exceptions.push([key, age]);
  }
  return exceptions.length === 0 ? { since } : { since, sinceAt: Object.fromEntries(exceptions) };
}

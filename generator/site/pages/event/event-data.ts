import type { JsonObject } from "../../../base/json.ts";
import { recordOf } from "../../../catalog/catalog.ts";
import type { EventType } from "../../../catalog/event-type.ts";
import { occurrences, type Occurrence } from "../../../catalog/walk.ts";
import { fieldData } from "../../parts/field-data.ts";
import { rulesData } from "../../parts/rules-data.ts";
import type { Past } from "../../past/past.ts";
import type { SiteEdition } from "../../site-edition.ts";

/** An event type with all its fields, as data. */
export function eventData(
  { name, catalog, past, versions }: SiteEdition,
  event: EventType,
): JsonObject {
  const { kind: _kind, span: _span, id, message, ...facts } = event;
  const version = versions.get(event.model);
  const since = past.eventSince(id);
  return {
    edition: name,
    event: id,
    ...facts,
    ...(version === undefined ? {} : { version }),
    ...(since === undefined ? {} : { since }),
    rules: rulesData(recordOf(catalog, message).rules),
    fields: [...occurrences(catalog, message)].map((field) => messageFieldData(past, id, field)),
    removed: past.removed(id).map((field) => ({ ...field })),
  };
}

/** What a field of a message has beside what every field has. */
function messageFieldData(past: Past, event: string, occurrence: Occurrence): JsonObject {
  const { path, effectiveReliability, effectiveSource } = occurrence;
  const changes = past.changes(event, path);
  return {
    ...fieldData(occurrence, past.since(event, path)),
    effectiveReliability,
    effectiveSource,
    ...(changes.length === 0 ? {} : { changes: changes.map((change) => ({ ...change })) }),
  };
}

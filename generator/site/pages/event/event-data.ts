import type { JsonObject } from "../../../base/json.ts";
import type { EventType } from "../../../catalog/event-type.ts";
import { occurrences, type Occurrence } from "../../../catalog/walk.ts";
import { recordOf } from "../../../catalog/catalog.ts";
import { anchorOf } from "../../address.ts";
import { typeWords } from "../../parts/type-words.ts";
import type { Past } from "../../past/past.ts";
import type { SiteEdition } from "../../site-edition.ts";

/** An event type with all its fields, as data. */
export function eventData(
  { name, catalog, past, versions }: SiteEdition,
  event: EventType,
): JsonObject {
  const { span: _, message, kind: __, id, ...facts } = event;
  const version = versions.get(event.model);
  return {
    edition: name,
    event: id,
    ...facts,
    ...(version === undefined ? {} : { version }),
    ...definedOnly({ since: past.eventSince(id) }),
    rules: recordOf(catalog, message).rules.map(({ span: _span, ...rule }) => ({
      ...definedOnly({ when: rule.when }),
      id: rule.id,
      description: rule.description,
      anyOf: rule.anyOf,
    })),
    fields: [...occurrences(catalog, message)].map((occurrence) => fieldData(past, id, occurrence)),
    removed: past.removed(id).map((field) => ({ ...field })),
  };
}

function fieldData(past: Past, event: string, occurrence: Occurrence): JsonObject {
  const { path, field, notes, effectiveReliability, effectiveSource } = occurrence;
  const { values, format, constant, minItems, maxItems } = field;
  const changes = past.changes(event, path);
  return {
    path,
    anchor: anchorOf(path),
    type: typeWords(field),
    required: field.required,
    reliability: notes.reliability,
    ratingSource: notes.ratingSource,
    effectiveReliability,
    effectiveSource,
    ...definedOnly({ values, format, constant, minItems, maxItems }),
    description: notes.description,
    ...(notes.examples.length === 0 ? {} : { examples: notes.examples }),
    ...definedOnly({ deprecated: notes.deprecated, since: past.since(event, path) }),
    ...(changes.length === 0 ? {} : { changes: changes.map((change) => ({ ...change })) }),
  };
}

/** Without what is not there, which JSON cannot hold. */
function definedOnly<T extends object>(
  facts: T,
): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as never;
}

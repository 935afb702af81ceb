import { definitionsOf } from "./definitions-of.ts";
import { found, type Definitions, type EventDefinition } from "./definitions.ts";
import { fieldInfo, type FieldInfo } from "./field-info.ts";
import { modelOfEvent } from "./model-of-event.ts";
import { occurrenceAt, occurrences } from "./occurrences.ts";
import type { PackedModel } from "./packed.ts";

/** Every field of the messages of an event type, parents before children. */
export function* fieldsOfEvent(
  models: readonly PackedModel[],
  eventId: string,
): Generator<FieldInfo, void, undefined> {
  const { definitions, event } = defining(models, eventId);
  for (const occurrence of occurrences(definitions, event.message))
    yield fieldInfo(definitions, event, occurrence);
}

/** The field at a path, as docs or issues write it; undefined if the event type has no such field. */
export function fieldOfEvent(
  models: readonly PackedModel[],
  eventId: string,
  path: string,
): FieldInfo | undefined {
  const { definitions, event } = defining(models, eventId);
  const names = path.replace(LIST_MARK, "").split(".");
  const occurrence = occurrenceAt(definitions, event.message, names);
  return occurrence && fieldInfo(definitions, event, occurrence);
}

/** `[]` in docs, `[0]` in issues; behind a name only. */
const LIST_MARK = /(?<=\w)\[\d*\](?=\.|$)/g;

interface Defining {
  readonly definitions: Definitions;
  readonly event: EventDefinition;
}

function defining(models: readonly PackedModel[], eventId: string): Defining {
  const definitions = definitionsOf(modelOfEvent(models, eventId));
  return { definitions, event: found(definitions.events, eventId) };
}

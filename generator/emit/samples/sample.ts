import type { JsonObject } from "../../base/json.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { buildMessage } from "./build.ts";
import { messageTree } from "./message-tree.ts";
import { completeByRules } from "./rule-completion.ts";
import { selectByProfile, type Profile } from "./selection.ts";
import { storyOf } from "./story.ts";

/** Which sample of an event type: another seed gives other people, dates and codes. */
export interface SampleChoice {
  readonly profile: Profile;
  /** A whole number. The same seed gives the same bytes, everywhere. */
  readonly seed: number;
}

/**
 * A message of an event type, made up and valid both for senders and for receivers. The event
 * type must be one of the catalog; for another it throws.
 */
export function sampleOf(catalog: Catalog, eventId: string, choice: SampleChoice): JsonObject {
  const event = catalog.events.get(eventId);
  if (event === undefined) throw new Error(`Bug in canon: "${eventId}" is not in the catalog`);
  return sampleOfEvent(catalog, event, choice);
}

function sampleOfEvent(
  catalog: Catalog,
  event: EventType,
  { profile, seed }: SampleChoice,
): JsonObject {
  const roots = messageTree(catalog, event.message);
  const selected = selectByProfile(roots, profile);
  completeByRules(catalog, recordOf(catalog, event.message), { roots, selected });
  return buildMessage({ catalog, event, seed, selected, story: storyOf(roots, seed) }, roots);
}

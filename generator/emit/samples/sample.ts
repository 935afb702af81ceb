import type { JsonObject } from "../../base/json.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { buildMessage } from "./build.ts";
import { messageTree } from "./message-tree.ts";
import { completeByRules } from "./rule-completion.ts";
import { selectByProfile, type Profile } from "./selection.ts";
import { plotOf, storyOf } from "./story.ts";
import { withTotals } from "./totals.ts";

/** Which sample of an event type: another seed gives other people, dates and codes. */
export interface SampleChoice {
  readonly profile: Profile;
  /** A whole number. The same seed gives the same bytes, everywhere. */
  readonly seed: number;
}

/** Makes samples of one event type. */
export type Sampler = (choice: SampleChoice) => JsonObject;

/**
 * Messages of an event type, made up and valid both for senders and for receivers. The event type
 * must be one of the catalog; for another it throws.
 */
export function samplerOf(catalog: Catalog, eventId: string): Sampler {
  const event = catalog.events.get(eventId);
  if (event === undefined) throw new Error(`Bug in canon: "${eventId}" is not in the catalog`);
  const message = recordOf(catalog, event.message);
  const roots = messageTree(catalog, event.message);
  const plot = plotOf(event, roots);
  return ({ profile, seed }) => {
    const selected = selectByProfile(roots, profile);
    completeByRules(catalog, message, { roots, selected });
    const story = storyOf(plot, seed);
    const built = buildMessage({ catalog, event, seed, selected, story }, roots);
    return plot.hasTotals ? withTotals(built) : built;
  };
}

/** One sample; `samplerOf` is faster for several. */
export function sampleOf(catalog: Catalog, eventId: string, choice: SampleChoice): JsonObject {
  return samplerOf(catalog, eventId)(choice);
}

import type { JsonMap } from "../metadata/json.ts";
import { found, type Definitions } from "../metadata/definitions.ts";
import { buildMessage } from "./build.ts";
import { messageTree } from "./message-tree.ts";
import { completeByRules } from "./rule-completion.ts";
import { selectByProfile, type Profile } from "./selection.ts";
import { plotOf, storyOf } from "./story.ts";
import { withTotals } from "./totals.ts";

/** Which sample of an event type: another seed gives other people, dates and codes. */
export interface SampleChoice {
  readonly profile: Profile;
  /**
   * A whole number. The same seed gives the same bytes, everywhere. Those that end in 0 hold codes
   * that are valid, but rare at their place.
   */
  readonly seed: number;
}

/** Makes samples of one event type. */
export type Sampler = (choice: SampleChoice) => JsonMap;

/**
 * Messages of an event type, made up and valid both for senders and for receivers. The event type
 * must be one of the definitions; for another it throws.
 */
export function samplerOf(definitions: Definitions, eventId: string): Sampler {
  const event = found(definitions.events, eventId);
  const message = found(definitions.records, event.message);
  const roots = messageTree(definitions, event.message);
  const plot = plotOf(event, roots);
  return ({ profile, seed }) => {
    const selected = selectByProfile(roots, profile);
    completeByRules(definitions, message, { roots, selected });
    const story = storyOf(plot, seed);
    const built = buildMessage({ definitions, event, seed, selected, story }, roots);
    return plot.hasTotals ? withTotals(built) : built;
  };
}

/** One sample; `samplerOf` is faster for several. */
export function sampleOf(definitions: Definitions, eventId: string, choice: SampleChoice): JsonMap {
  return samplerOf(definitions, eventId)(choice);
}

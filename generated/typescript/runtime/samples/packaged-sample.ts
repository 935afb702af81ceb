import { definitionsOf } from "../metadata/definitions-of.js";
import type { JsonMap } from "../metadata/json.js";
import { modelOfEvent } from "../metadata/model-of-event.js";
import type { PackedModel } from "../metadata/packed.js";
import { samplerOf, type SampleChoice, type Sampler } from "./sample.js";
import { PROFILES } from "./selection.js";

/** Which sample is wanted: `typical` and seed 1 if nothing else is said. */
export type SampleOptions = Partial<SampleChoice>;

/**
 * The sample of an event type, made from what a package holds. Throws a `RangeError` for an event
 * type, a profile or a seed that there is none of.
 */
export function packagedSample(
  models: readonly PackedModel[],
  eventId: string,
  { profile = "typical", seed = 1 }: SampleOptions,
): JsonMap {
  const model = modelOfEvent(models, eventId);
  if (!PROFILES.includes(profile))
    throw new RangeError(`There is no profile "${profile}": there are ${PROFILES.join(", ")}.`);
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    throw new RangeError(`The seed must be a whole number from 0 to ${MAX_SEED}.`);
  return samplerIn(model, eventId)({ profile, seed });
}

/** As `canon sample` takes them. */
const MAX_SEED = 999_999_999;

const samplers = new WeakMap<PackedModel, Map<string, Sampler>>();

/** The sampler of an event type, made when it is first asked for. */
function samplerIn(model: PackedModel, eventId: string): Sampler {
  const known = samplers.get(model) ?? new Map<string, Sampler>();
  samplers.set(model, known);
  const sampler = known.get(eventId) ?? samplerOf(definitionsOf(model), eventId);
  known.set(eventId, sampler);
  return sampler;
}

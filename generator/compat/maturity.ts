import type { EventType } from "../catalog/event-type.ts";

/**
 * How close an event type is to being released. Not a number where nothing is claimed, or where it is
 * on its way out, so that it is neither more nor less than another.
 */
export function maturityOf({ status }: Pick<EventType, "status">): number {
  const step = STEPS.indexOf(status);
  return step === -1 ? Number.NaN : step;
}

const STEPS: readonly EventType["status"][] = ["dev-preview", "beta", "released"];

import type { EventType } from "../../catalog/event-type.ts";

/** Sets of event types by number: few sets are those of many fields. */
export interface EventSets {
  numberOf(set: readonly EventType[]): number;
  /** As positions in the list of all: the first one, then the steps from one to the next. */
  steps(): readonly (readonly number[])[];
}

/** Numbers sets as they come. Each is in the order of the list of all. */
export function eventSets(all: readonly EventType[]): EventSets {
  const positions = new Map(all.map((event, at) => [event, at]));
  const known = new Map<string, { readonly number: number; readonly steps: readonly number[] }>();
  return {
    numberOf(set) {
      const at = set.map((event) => positions.get(event) ?? 0);
      const steps = at.map((position, index) => position - (at[index - 1] ?? 0));
      const key = steps.join(" ");
      const { number } = known.get(key) ?? { number: known.size };
      known.set(key, { number, steps });
      return number;
    },
    steps: () => [...known.values()].map(({ steps }) => steps),
  };
}

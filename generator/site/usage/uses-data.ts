import type { Json } from "../../base/json.ts";
import type { EventUses } from "./usage.ts";

/** Uses as data: the paths by event type. */
export function usesData(uses: readonly EventUses[] = []): Json {
  return uses.map(({ event, paths }) => ({ event: event.id, paths }));
}

/** How many fields use something. */
export function useCount(uses: readonly EventUses[] = []): number {
  return uses.reduce((sum, { paths }) => sum + paths.length, 0);
}

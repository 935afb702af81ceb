import type { Catalog } from "../catalog/catalog.ts";
import type { Change, Place } from "./change.ts";
import { fieldsBelow } from "./fields-below.ts";
import { changeRule } from "./rules.ts";
import type { Both } from "./sides.ts";

/**
 * Every path that a change is about. What came or went as a whole is one place of the change; here it
 * is the field and all fields below it, or all fields of the event type.
 */
export function expandedPlaces(change: Change, catalogs: Both<Catalog>): readonly Place[] {
  const side = changeRule(change.rule)?.wholeOf;
  if (side === undefined) return change.places;
  return change.places.flatMap(({ event, path: root }) =>
    fieldsBelow(catalogs[side], event, root).map(([path]) => ({ event, path })),
  );
}

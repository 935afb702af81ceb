import { largerBump, type Bump } from "./bump.ts";
import type { Change } from "./change.ts";

/** What all changes together ask of the next version of a data model. */
export function bumpOf(changes: readonly Change[], model: string): Bump {
  return changes
    .filter(({ models }) => models.includes(model))
    .reduce<Bump>((bump, change) => largerBump(bump, change.bump), "none");
}

import type { Catalog } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";
import type { Change } from "../compat/change.ts";
import { compare } from "../compat/compare.ts";
import { withWitnesses } from "../compat/witness/with-witnesses.ts";
import { eventTypesOf } from "../emit/shapes/event-types.ts";
import type { ComparisonSide } from "./comparison-side.ts";

/** The two sides of a comparison, and what else it depends on. */
export interface SidesToCompare {
  readonly before: ComparisonSide;
  readonly after: ComparisonSide;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** Names of the data models that are of interest; all if it is missing. */
  readonly models?: ReadonlySet<string>;
}

/**
 * The changes between two sides, not yet proven. Of data models that a partial side does not hold nothing
 * is said.
 */
export function changesBetween(sides: SidesToCompare): readonly Change[] {
  const { before, after, editions } = sides;
  const changes = compare(before.catalog, after.catalog, {
    earlier: earlierThan(before, editions),
    structureOnly: before.isPartial || after.isPartial,
  });
  const told = before.isPartial || after.isPartial ? changes.filter(isToldBySchemas) : changes;
  const wanted = modelsOf(sides);
  return told.flatMap((change) => changeIn(change, wanted));
}

/** The changes with a message for each break on the wire that proves it. */
export function proven(
  changes: readonly Change[],
  { before, after, editions }: SidesToCompare,
): readonly Change[] {
  return withWitnesses(changes, {
    before: before.catalog,
    after: after.catalog,
    earlier: earlierThan(before, editions),
    eventTypesOf,
  });
}

/** Rules about what JSON Schemas of messages do not assert, and so may not say. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  "method-changed",
  "response-added",
  "response-changed",
  "response-removed",
  "status-raised",
  "status-lowered",
  "data-on-demand-added",
  "data-on-demand-removed",
  "deprecated-added",
  "deprecated-removed",
  "valueset-bound-open",
  "valueset-unbound-open",
  "value-added-open",
  "value-removed-open",
  "extension-allowed",
  "extension-closed",
  "extension-changed",
]);

function isToldBySchemas({ rule }: Change): boolean {
  return !TOLD_ELSEWHERE.has(rule);
}

/** An edition knows those before it; what is no edition may come after all of them. */
function earlierThan(
  { edition }: ComparisonSide,
  editions: readonly Edition[],
): readonly Catalog[] {
  const earlier =
    edition === undefined ? editions : editions.filter(({ name }) => name < edition.name);
  return earlier.map(({ catalog }) => catalog);
}

function modelsOf({ before, after, models }: SidesToCompare): ReadonlySet<string> | undefined {
  const held = [before, after].filter(({ isPartial }) => isPartial).map(({ catalog }) => catalog);
  if (held.length === 0 && models === undefined) return undefined;
  const names = models ?? new Set([before, after].flatMap(({ catalog }) => namesIn(catalog)));
  return new Set([...names].filter((name) => held.every((catalog) => catalog.models.has(name))));
}

function namesIn(catalog: Catalog): readonly string[] {
  return [...catalog.models.keys()];
}

/** A change as far as it concerns some data models; nothing if it does not. */
function changeIn(change: Change, wanted: ReadonlySet<string> | undefined): readonly Change[] {
  if (wanted === undefined) return [change];
  const models = change.models.filter((model) => wanted.has(model));
  if (models.length === 0) return [];
  const places = change.places.filter(({ event }) => wanted.has(event.split(".")[0] ?? ""));
  return [{ ...change, models, places }];
}

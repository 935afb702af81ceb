import { compareBy } from "../../base/compare.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import { firstOfRun } from "../../edition/first-of-run.ts";
import { anchorOf } from "../address.ts";
import { eventStep, type EventStep, type Step } from "./event-step.ts";
import type { Past, RemovedField } from "./past.ts";
import { objectPairs } from "./object-pairs.ts";

/** What editions, oldest first, tell of a catalog: that of the one with the name, or what comes after all. */
export function pastOf(editions: readonly Edition[], name: string, catalog: Catalog): Past {
  const at = editions.findIndex((edition) => edition.name === name);
  const before = at === -1 ? editions : editions.slice(0, at);
  const all = [...before, { name, catalog }];
  const newestFirst = all.toReversed();
  const stepsOf = eventSteps(all);
  const since = (has: (catalog: Catalog) => boolean): string | undefined =>
    firstOfRun(newestFirst, (each) => has(each.catalog))?.name;
  return {
    editions: all.map((each) => each.name),
    since: (event, path) => {
      const anchor = anchorOf(path);
      return stepsOf(event).findLast(({ added }) => added.has(anchor))?.edition ?? all[0]?.name;
    },
    changes: (event, path) => {
      const anchor = anchorOf(path);
      const steps = stepsOf(event);
      const start = steps.findLastIndex(({ added }) => added.has(anchor));
      return steps.slice(start + 1).flatMap(({ changed }) => changed.get(anchor) ?? []);
    },
    removed: (event) => removedFields(stepsOf(event)),
    eventSince: (event) => since(({ events }) => events.has(event)),
    modelSince: (model) => since(({ models }) => models.has(model)),
    valueSetSince: (id) => since(({ valueSets }) => valueSets.has(id)),
    codeSince: (id, code) =>
      since(({ valueSets }) => valueSets.get(id)?.codes.some((one) => one.code === code) === true),
  };
}

/** What each step did to an event type, oldest first. */
function eventSteps(
  all: readonly Pick<Edition, "name" | "catalog">[],
): (event: string) => readonly EventStep[] {
  const steps = all.slice(1).map((after, index): Step => {
    const before = all[index] ?? after;
    const catalogs = { before: before.catalog, after: after.catalog };
    return {
      names: { before: before.name, after: after.name },
      catalogs,
      pairOf: objectPairs(catalogs),
    };
  });
  const known = new Map<string, readonly EventStep[]>();
  return (event) => {
    const made = known.get(event) ?? steps.map((step) => eventStep(step, event));
    known.set(event, made);
    return made;
  };
}

/** What is not there again since. */
function removedFields(steps: readonly EventStep[]): readonly RemovedField[] {
  const gone = new Map<string, RemovedField>();
  for (const { added, removed } of steps) {
    for (const field of removed) gone.set(anchorOf(field.path), field);
    for (const anchor of added) gone.delete(anchor);
  }
  return [...gone.values()].toSorted(compareBy(({ path }) => path));
}

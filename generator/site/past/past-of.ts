import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import { firstOfRun } from "../../edition/first-of-run.ts";
import { anchorOf } from "../address.ts";
import { fieldHistory, type FieldHistory, type Step } from "./field-history.ts";
import type { Past } from "./past.ts";

/** What editions, oldest first, tell of a catalog: that of the one with the name, or what comes after all. */
export function pastOf(editions: readonly Edition[], name: string, catalog: Catalog): Past {
  const at = editions.findIndex((edition) => edition.name === name);
  const before = at === -1 ? editions : editions.slice(0, at);
  const steps: readonly Step[] = [...before, { name, catalog }];
  const newestFirst = steps.toReversed();
  const histories = new Map<string, FieldHistory>();
  const historyOf = (event: string): FieldHistory => {
    const history = histories.get(event) ?? fieldHistory(steps, event);
    histories.set(event, history);
    return history;
  };
  const since = (has: (catalog: Catalog) => boolean): string | undefined =>
    firstOfRun(newestFirst, (step) => has(step.catalog))?.name;
  return {
    editions: steps.map((step) => step.name),
    since: (event, path) => historyOf(event).fields.get(anchorOf(path))?.since,
    changes: (event, path) => historyOf(event).fields.get(anchorOf(path))?.changes ?? [],
    removed: (event) => historyOf(event).removed,
    eventSince: (event) => since(({ events }) => events.has(event)),
    modelSince: (model) => since(({ models }) => models.has(model)),
    valueSetSince: (id) => since(({ valueSets }) => valueSets.has(id)),
    codeSince: (id, code) =>
      since(({ valueSets }) => valueSets.get(id)?.codes.some((one) => one.code === code) === true),
  };
}

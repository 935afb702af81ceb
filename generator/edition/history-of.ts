import { recordOf, type Catalog } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";
import { recordIdOf } from "../catalog/field.ts";
import type { History } from "../catalog/history.ts";
import { firstOfRun } from "./first-of-run.ts";
import { modelDigest } from "./model-digest.ts";

/** What editions, oldest first, tell of the catalog as it is now. */
export function historyOf(editions: readonly Edition[], catalog: Catalog): History {
  const newestFirst = editions.toReversed();
  const [newest] = newestFirst;
  const pathsOf = once((event) => sinceByPath(newestFirst, event));
  const isAsReleased = once((model: string): boolean => {
    const isThere = newest?.catalog.models.has(model) === true && catalog.models.has(model);
    return isThere && modelDigest(newest.catalog, model) === modelDigest(catalog, model);
  });
  const hasSameModels = newest?.catalog.models.size === catalog.models.size;
  return {
    editions: editions.map(({ name }) => name),
    version: (model) => (isAsReleased(model) ? newest?.versions.get(model) : undefined),
    get umbrella() {
      const isSame = hasSameModels && [...catalog.models.keys()].every(isAsReleased);
      return isSame ? newest?.umbrella : undefined;
    },
    since: (event, path) => pathsOf(event).get(path),
    eventSince: (event) =>
      firstOfRun(newestFirst, ({ catalog: { events } }) => events.has(event))?.name,
  };
}

function once<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : work(key);
    known.set(key, value);
    return value;
  };
}

/** For the paths that the newest edition has: the first edition since which all have had them. */
function sinceByPath(newestFirst: readonly Edition[], event: string): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  let before: ReadonlySet<string> | undefined;
  for (const { name, catalog } of newestFirst) {
    const message = catalog.events.get(event)?.message;
    const all = message === undefined ? [] : pathsBelow(catalog, message);
    const here = new Set(all.filter((path) => before?.has(path) ?? true));
    for (const path of here) since.set(path, name);
    before = here;
  }
  return since;
}

/** The paths that `occurrences` has, and nothing else of it, which takes a fraction of the time. */
function pathsBelow(catalog: Catalog, message: string): readonly string[] {
  const paths: string[] = [];
  const open = new Set([message]);
  const visit = (record: string, prefix: string): void => {
    for (const { name, type } of recordOf(catalog, record).fields) {
      const path = prefix + name;
      const next = recordIdOf(type);
      paths.push(path);
      if (next === undefined || open.has(next)) continue;
      open.add(next);
      visit(next, `${path}${type.kind === "list" ? "[]" : ""}.`);
      open.delete(next);
    }
  };
  visit(message, "");
  return paths;
}

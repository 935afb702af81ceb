import type { Catalog } from "./catalog.ts";
import { modelOf, recordOf } from "./catalog.ts";
import { extensionPlaces } from "./extension-places.ts";
import { recordIdOf } from "./field.ts";
import { indexOf } from "./index-of.ts";

/**
 * The catalog of one data model alone: its events, and of everything that models share only what
 * those events need. It is what the package of the model is made from.
 */
export function subset(catalog: Catalog, modelName: string): Catalog {
  const known = subsets(catalog);
  const made = known.get(modelName) ?? makeSubset(catalog, modelName);
  known.set(modelName, made);
  return made;
}

/** By data model. Made once: a subset is asked for in many places, and has indexes of its own. */
const subsets = indexOf((_catalog: Catalog) => new Map<string, Catalog>());

function makeSubset(catalog: Catalog, modelName: string): Catalog {
  const model = modelOf(catalog, modelName);
  const records = new Set<string>();
  const valueSets = new Set<string>();
  const formats = new Set<string>();
  const reach = (id: string): void => {
    if (records.has(id)) return;
    records.add(id);
    const record = recordOf(catalog, id);
    if (record.base !== undefined) reach(record.base);
    // A record is emitted with the file that it belongs to, so all of that file comes along.
    if (catalog.records.has(record.home)) reach(record.home);
    for (const field of record.fields) {
      if (field.values !== undefined) valueSets.add(field.values);
      if (field.format !== undefined) formats.add(field.format);
      const target = recordIdOf(field.type);
      if (target !== undefined) reach(target);
    }
  };
  const extensions = new Set<string>();
  for (const event of model.events) {
    reach(event.message);
    for (const { extension } of extensionPlaces(catalog, event)) {
      reach(extension.record);
      extensions.add(extension.id);
    }
  }
  const eventIds = new Set(model.events.map((event) => event.id));
  return {
    ...catalog,
    models: new Map([[model.name, model]]),
    events: keep(catalog.events, eventIds),
    records: keep(catalog.records, records),
    valueSets: keep(catalog.valueSets, valueSets),
    formats: keep(catalog.formats, formats),
    extensions: keep(catalog.extensions, extensions),
  };
}

/** The entries with these keys, in the order of the map. */
function keep<T>(map: ReadonlyMap<string, T>, keys: ReadonlySet<string>): ReadonlyMap<string, T> {
  const places = placesIn(map);
  const entries = [...keys].flatMap((key): readonly { place: number; entry: [string, T] }[] => {
    const place = places.get(key);
    const value = map.get(key);
    return place === undefined || value === undefined ? [] : [{ place, entry: [key, value] }];
  });
  return new Map(entries.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry));
}

const placesIn = indexOf(
  (map: ReadonlyMap<string, unknown>) => new Map([...map.keys()].map((key, place) => [key, place])),
);

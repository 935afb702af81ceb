import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { listsCodes } from "../../catalog/value-set.ts";
import {
  indexModule,
  recordModule,
  ROOT,
  RUNTIME_MODULE,
  UMBRELLA_MODULE,
  valueSetsModule,
} from "../typescript/module-path.ts";
import { usedValueSets } from "../typescript/used-value-sets.ts";
import type { PackagedModel } from "./packaged-model.ts";

/** A way into a package. */
export interface Entry {
  /** `.` or `./new-patient`. */
  readonly subpath: string;
  /** Path of the generated module. */
  readonly module: string;
}

/** The ways into a data model: all of it, each event type, value sets, metadata, samples. */
export function modelEntries(
  catalog: Catalog,
  { model, entries }: PackagedModel,
): readonly Entry[] {
  const index = indexModule(model.name);
  const beside = (name: string): string => index.replace(/index\.ts$/, name);
  return [
    { subpath: ".", module: index },
    ...entries.map(({ event, subpath }) => ({
      subpath: `./${subpath}`,
      module: recordModule(catalog, recordOf(catalog, event.message)),
    })),
    ...(usedValueSets(catalog, model.name).length === 0
      ? []
      : [{ subpath: "./value-sets", module: valueSetsModule(model.name) }]),
    { subpath: "./metadata", module: beside("metadata.ts") },
    { subpath: "./samples", module: beside("samples.ts") },
  ];
}

/** So that who imports one event type gets at `CanonError` and `isCode` without the others. */
export const runtimeEntry: Entry = { subpath: "./runtime", module: RUNTIME_MODULE };

/** The ways into the package that holds all data models, those of each model in a folder of its own. */
export function umbrellaEntries(
  catalog: Catalog,
  models: readonly PackagedModel[],
): readonly Entry[] {
  const isShared = [...catalog.valueSets.values()].some(
    (set) => set.model === undefined && listsCodes(set),
  );
  return [
    { subpath: ".", module: UMBRELLA_MODULE },
    ...(isShared ? [{ subpath: "./value-sets", module: valueSetsModule() }] : []),
    { subpath: "./metadata", module: `${ROOT}/metadata.ts` },
    { subpath: "./samples", module: `${ROOT}/samples.ts` },
    runtimeEntry,
    ...models.flatMap((part) =>
      modelEntries(catalog, part).map(({ subpath, module }) => ({
        subpath: `./${part.folder}${subpath.slice(1)}`,
        module,
      })),
    ),
  ];
}

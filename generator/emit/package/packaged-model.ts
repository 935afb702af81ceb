import { modelOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import { UNRELEASED } from "../unreleased.ts";
import { eventEntries, type EventEntry } from "./event-entries.ts";
import { packageNames } from "./package-names.ts";
import type { Release, Releases } from "./release.ts";

/** A data model in a package. */
export interface PackagedModel {
  readonly model: DataModel;
  /** The name of its own package. */
  readonly packageName: string;
  /** Its version. */
  readonly version: string;
  /** What it is a release of; none before that. */
  readonly release: Release | undefined;
  /** `patient-admin`: its folder in the output, and its subpath in the package that holds all. */
  readonly folder: string;
  readonly entries: readonly EventEntry[];
}

/** The data models of a catalog, each with what its own package is called. */
export function packagedModels(catalog: Catalog, releases: Releases): readonly PackagedModel[] {
  return [...packageNames(catalog)].map(([modelName, folder]) => {
    const model = modelOf(catalog, modelName);
    const release = releases.models.get(modelName);
    return {
      model,
      packageName: `${catalog.scope}/${folder}`,
      version: release?.version ?? UNRELEASED,
      release,
      folder,
      entries: eventEntries(model),
    };
  });
}

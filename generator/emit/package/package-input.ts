import type { Catalog } from "../../catalog/catalog.ts";
import { subset } from "../../catalog/subset.ts";
import { UNRELEASED } from "../unreleased.ts";
import { modelEntries, runtimeEntry, umbrellaEntries, type Entry } from "./entries.ts";
import { UMBRELLA } from "./package-names.ts";
import { packagedModels, type PackagedModel } from "./packaged-model.ts";
import { NO_RELEASES, type Release, type Releases } from "./release.ts";

/** What the files of one package are made from. */
export interface PackageInput {
  /** Whether it is the package of one data model, or the one that holds them all. */
  readonly kind: "model" | "umbrella";
  /** The part of the catalog that is in the package. */
  readonly catalog: Catalog;
  /** `@canon/patient-admin`. */
  readonly name: string;
  /** `patient-admin`: its folder in the output. */
  readonly folder: string;
  readonly description: string;
  /** Version of the package. */
  readonly version: string;
  /** What it is a release of; none before that. */
  readonly release: Release | undefined;
  /** Version of the generator. */
  readonly generator: string;
  readonly models: readonly PackagedModel[];
  readonly entries: readonly Entry[];
}

/** All packages of a catalog: the one that holds all data models, then one for each of them. */
export function packageInputs(
  catalog: Catalog,
  generator: string,
  releases: Releases = NO_RELEASES,
): readonly PackageInput[] {
  const models = packagedModels(catalog, releases);
  const umbrella: PackageInput = {
    kind: "umbrella",
    catalog,
    name: `${catalog.scope}/${UMBRELLA}`,
    folder: UMBRELLA,
    description: catalog.description,
    version: releases.umbrella?.version ?? UNRELEASED,
    release: releases.umbrella,
    generator,
    models,
    entries: umbrellaEntries(catalog, models),
  };
  return [umbrella, ...models.map((part) => modelInput(catalog, part, generator))];
}

function modelInput(catalog: Catalog, part: PackagedModel, generator: string): PackageInput {
  const { model, folder, packageName, version, release } = part;
  const own = subset(catalog, model.name);
  return {
    kind: "model",
    catalog: own,
    name: packageName,
    folder,
    description: model.description,
    version,
    release,
    generator,
    models: [part],
    entries: [...modelEntries(own, part), runtimeEntry],
  };
}

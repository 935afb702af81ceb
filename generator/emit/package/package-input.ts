import type { Catalog } from "../../catalog/catalog.ts";
import { subset } from "../../catalog/subset.ts";
import { UNRELEASED } from "../unreleased.ts";
import { modelEntries, runtimeEntry, umbrellaEntries, type Entry } from "./entries.ts";
import { UMBRELLA } from "./package-names.ts";
import { packagedModels, type PackagedModel } from "./packaged-model.ts";

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
  /** Version of the generator. */
  readonly generator: string;
  readonly models: readonly PackagedModel[];
  readonly entries: readonly Entry[];
}

/** All packages of a catalog: the one that holds all data models, then one for each of them. */
export function packageInputs(catalog: Catalog, generator: string): readonly PackageInput[] {
  const models = packagedModels(catalog);
  const umbrella: PackageInput = {
    kind: "umbrella",
    catalog,
    name: `${catalog.scope}/${UMBRELLA}`,
    folder: UMBRELLA,
    description: catalog.description,
    version: UNRELEASED,
    generator,
    models,
    entries: umbrellaEntries(catalog, models),
  };
  return [umbrella, ...models.map((part) => modelInput(catalog, part, generator))];
}

function modelInput(catalog: Catalog, part: PackagedModel, generator: string): PackageInput {
  const { model, folder, packageName, version } = part;
  const own = subset(catalog, model.name);
  return {
    kind: "model",
    catalog: own,
    name: packageName,
    folder,
    description: model.description,
    version,
    generator,
    models: [part],
    entries: [...modelEntries(own, part), runtimeEntry],
  };
}

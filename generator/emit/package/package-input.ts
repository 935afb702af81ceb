import { kebabCase } from "../../base/kebab-case.ts";
import { modelOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import { subset } from "../../catalog/subset.ts";
import { eventEntries, type EventEntry } from "./event-entries.ts";

/** Until editions of the definitions are released, packages have no version of their own. */
const UNRELEASED = "0.0.0";

/** What the files of one package are made from. */
export interface PackageInput {
  /** The catalog of the one data model. */
  readonly catalog: Catalog;
  readonly model: DataModel;
  /** `@canon/patient-admin`. */
  readonly name: string;
  /** Version of the package. */
  readonly version: string;
  /** Version of the generator. */
  readonly generator: string;
  readonly entries: readonly EventEntry[];
}

/** What the package of a data model is made from. `generator` is the version of the generator. */
export function packageInput(catalog: Catalog, modelName: string, generator: string): PackageInput {
  const part = subset(catalog, modelName);
  const model = modelOf(part, modelName);
  return {
    catalog: part,
    model,
    name: `${catalog.scope}/${kebabCase(modelName)}`,
    version: UNRELEASED,
    generator,
    entries: eventEntries(model),
  };
}

import { kebabCase } from "../../base/kebab-case.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { distinct } from "./distinct.ts";
import { RESERVED } from "./reserved.ts";

/** The package that holds all data models, without scope. */
export const UMBRELLA = "models";

/**
 * What the package of each data model is called, without scope, and its subpath in the package that
 * holds all of them: `PatientAdmin` has `patient-admin`. A data model called `Models` or `Runtime`
 * gives way to what packages have anyway.
 */
export function packageNames(catalog: Catalog): ReadonlyMap<string, string> {
  const models = [...catalog.models.keys()];
  const taken = [UMBRELLA, ...RESERVED];
  const names = distinct(models.map(kebabCase), { taken, suffix: "-model" });
  return new Map(models.map((model, at) => [model, names[at] ?? model]));
}

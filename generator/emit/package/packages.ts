import type { Catalog } from "../../catalog/catalog.ts";
import type { EmitInput, Emitter } from "../emitter.ts";
import { emitters } from "../emitters.ts";
import { moduleCodeMaker } from "./module-code.ts";
import { packageFiles } from "./package-files.ts";
import { packageInputs } from "./package-input.ts";
import type { Releases } from "./release.ts";

/** The emitters whose output packages ship; the rest is for the repository. */
const SHIPPED = new Set([
  "types",
  "value-sets",
  "events",
  "messages",
  "index",
  "umbrella-index",
  "validators",
  "metadata",
  "sample-modules",
  "runtime",
  "json-schema",
]);

/**
 * One package per data model and one that holds them all, in a folder each. It is not in the table of
 * emitters, because it goes to another output folder, takes the others' output further, and knows
 * of releases.
 */
export function packagesOf(releasesOf: (catalog: Catalog) => Releases): Emitter {
  return {
    name: "packages",
    purpose: "npm packages of the data models.",
    emit(input: EmitInput) {
      const parts = emitters.filter(({ name }) => SHIPPED.has(name));
      const materials = { parts, shared: input, toCode: moduleCodeMaker() };
      const releases = releasesOf(input.catalog);
      return packageInputs(input.catalog, input.version, releases).flatMap((one) =>
        packageFiles(one, materials).map(({ path, text }) => ({
          path: `${one.folder}/${path}`,
          text,
        })),
      );
    },
  };
}

import type { EmitInput, Emitter } from "../emitter.ts";
import { emitters } from "../emitters.ts";
import { moduleCodeMaker } from "./module-code.ts";
import { packageFiles } from "./package-files.ts";
import { packageInputs } from "./package-input.ts";

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
 * emitters, because it goes to another output folder and takes the others' output further.
 */
export const packages: Emitter = {
  name: "packages",
  purpose: "npm packages of the data models.",
  emit({ catalog, version, runtime }: EmitInput) {
    const parts = emitters.filter(({ name }) => SHIPPED.has(name));
    const materials = { parts, runtime, toCode: moduleCodeMaker() };
    return packageInputs(catalog, version).flatMap((input) =>
      packageFiles(input, materials).map(({ path, text }) => ({
        path: `${input.folder}/${path}`,
        text,
      })),
    );
  },
};

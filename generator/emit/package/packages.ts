import { kebabCase } from "../../base/kebab-case.ts";
import type { EmitInput, Emitter } from "../emitter.ts";
import { emitters } from "../emitters.ts";
import { codeFileMaker } from "./code-files.ts";
import { packageFiles } from "./package-files.ts";
import { packageInput } from "./package-input.ts";

/** The emitters whose output packages ship; the rest is for the repository. */
const PARTS = new Set([
  "types",
  "value-sets",
  "events",
  "index",
  "validators",
  "runtime",
  "json-schema",
]);

/**
 * One package per data model, in a folder of its own. It is not in the table of emitters, because
 * it goes to another output folder and takes the others' output further.
 */
export const packages: Emitter = {
  name: "packages",
  purpose: "npm packages of the data models.",
  emit({ catalog, version, runtime }: EmitInput) {
    const parts = emitters.filter(({ name }) => PARTS.has(name));
    const materials = { parts, runtime, toCode: codeFileMaker() };
    return [...catalog.models.keys()].flatMap((model) => {
      const input = packageInput(catalog, model, version);
      const files = packageFiles(input, materials);
      return files.map((file) => ({ ...file, path: `${kebabCase(model)}/${file.path}` }));
    });
  },
};

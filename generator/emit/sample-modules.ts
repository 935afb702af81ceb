import type { EmitInput, Emitter } from "./emitter.ts";
import { sampleModule, umbrellaSampleModule } from "./metadata/sample-module.ts";
import { printModules } from "./typescript/print-modules.ts";

/** The generator of samples, typed for the event types of a data model, and of all. */
export const sampleModules: Emitter = {
  name: "sample-modules",
  purpose: "TypeScript modules that make sample messages at run time.",
  emit({ catalog }: EmitInput) {
    const models = [...catalog.models.values()];
    return printModules([
      ...models.map((model) => sampleModule(catalog, model)),
      umbrellaSampleModule(models),
    ]);
  },
};

import { subset } from "../catalog/subset.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { definitionsOfModel, sharedDefinitions } from "./metadata/definition-modules.ts";
import { metadataModule } from "./metadata/metadata-module.ts";
import { metadataModulePath } from "./metadata/module-names.ts";
import { printModules } from "./typescript/print-modules.ts";

/** What is known of fields, event types and value sets, for programs: per data model, and of all. */
export const metadata: Emitter = {
  name: "metadata",
  purpose: "TypeScript modules that tell about fields, event types and value sets at run time.",
  emit(input: EmitInput) {
    const { catalog } = input;
    const models = [...catalog.models.values()];
    return printModules([
      sharedDefinitions(input),
      ...models.flatMap((model) => [
        definitionsOfModel(input, model),
        metadataModule(subset(catalog, model.name), [model], metadataModulePath(model.name)),
      ]),
      metadataModule(catalog, models, metadataModulePath()),
    ]);
  },
};

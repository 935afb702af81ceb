import { identifier } from "./escape/identifier.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { RUNTIME_TYPES, RUNTIME_VALUES } from "./index-modules.ts";
import { banner } from "./typescript/banner.ts";
import { allMessageExports } from "./typescript/message-names.ts";
import {
  indexModule,
  messagesModule,
  RUNTIME_MODULE,
  specifier,
  UMBRELLA_MODULE,
} from "./typescript/module-path.ts";
import { printModules } from "./typescript/print-modules.ts";
import { reexport } from "./typescript/reexport.ts";

/** One module that exports all data models, each as a namespace of its own: `Scheduling.New`. */
export const umbrellaIndex: Emitter = {
  name: "umbrella-index",
  purpose: "TypeScript module that exports all data models, each under its name.",
  emit({ catalog }: EmitInput) {
    const path = UMBRELLA_MODULE;
    const models = [...catalog.models.keys()].map(identifier);
    const isFree = (name: string): boolean => !models.includes(name);
    const messages = allMessageExports(catalog);
    const handedOn = [
      { from: messagesModule(), names: messages.values.filter(isFree) },
      { from: messagesModule(), names: messages.types.filter(isFree), isTypeOnly: true },
      { from: RUNTIME_MODULE, names: RUNTIME_VALUES.filter(isFree) },
      { from: RUNTIME_MODULE, names: RUNTIME_TYPES.filter(isFree), isTypeOnly: true },
    ];
    const statements = [
      banner("definitions"),
      ...models.map((name) => `export * as ${name} from "${specifier(path, indexModule(name))}";`),
      ...handedOn
        .filter(({ names }) => names.length > 0)
        .map((names) => reexport({ path, ...names })),
    ];
    return printModules([{ path, statements }]);
  },
};

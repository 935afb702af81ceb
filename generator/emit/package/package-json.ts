import type { Json, JsonObject } from "../../base/json.ts";
import { CODE_FOLDER, codePath } from "./code-path.ts";
import {
  indexModule,
  recordModule,
  RUNTIME_MODULE,
  valueSetsModule,
} from "../typescript/module-path.ts";
import { usedValueSets } from "../typescript/used-value-sets.ts";
import { recordOf } from "../../catalog/catalog.ts";
import type { PackageInput } from "./package-input.ts";

/** The modules by which a package can be entered: subpath and path of the generated module. */
export function entryModules({
  catalog,
  model,
  entries,
}: PackageInput): readonly (readonly [string, string])[] {
  return [
    [".", indexModule(model.name)],
    ...entries.map(
      ({ event, subpath }) =>
        [`./${subpath}`, recordModule(catalog, recordOf(catalog, event.message))] as const,
    ),
    ...(usedValueSets(catalog, model.name).length === 0
      ? []
      : [["./value-sets", valueSetsModule(model.name)] as const]),
    // So that who imports one event type gets at `CanonError` and `isCode` without the others.
    ["./runtime", RUNTIME_MODULE],
  ];
}

/** The `package.json` of a package: no dependency, no script, every way in listed. */
export function packageJson(input: PackageInput): string {
  const { model, name, version } = input;
  const index = indexModule(model.name);
  const content: Json = {
    name,
    version,
    description: model.description,
    license: "MIT",
    type: "module",
    engines: { node: ">=18" },
    sideEffects: false,
    main: `./${codePath(index, ".cjs")}`,
    types: `./${codePath(index, ".d.cts")}`,
    exports: {
      ...Object.fromEntries(
        entryModules(input).map(([subpath, module]) => [subpath, entry(module)]),
      ),
      "./schema/*": "./schema/*",
      "./package.json": "./package.json",
    },
    files: [CODE_FOLDER, "schema", "manifest.json"],
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** Types first: a condition that comes later is not looked at. */
function entry(module: string): JsonObject {
  return {
    import: { types: `./${codePath(module, ".d.ts")}`, default: `./${codePath(module, ".js")}` },
    require: { types: `./${codePath(module, ".d.cts")}`, default: `./${codePath(module, ".cjs")}` },
  };
}

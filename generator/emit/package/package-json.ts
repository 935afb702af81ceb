import type { Json, JsonObject } from "../../base/json.ts";
import { CODE_FOLDER, codePath } from "./code-path.ts";
import type { Entry } from "./entries.ts";
import type { PackageInput } from "./package-input.ts";
import { releaseFacts } from "./release-facts.ts";

/** What every package is about. */
const KEYWORDS = [
  "healthcare",
  "typescript",
  "types",
  "validation",
  "json-schema",
  "standard-schema",
];

/** The `package.json` of a package: no dependency, no script, every way in listed. */
export function packageJson(input: PackageInput): string {
  const { name, version, description, generator, models, entries, release } = input;
  const hasSchemas = models.some((part) => part.entries.length > 0);
  const [main] = entries;
  const content: Json = {
    name,
    version,
    description,
    keywords: [...KEYWORDS, ...models.map(({ model }) => model.title)],
    license: "MIT",
    type: "module",
    engines: { node: ">=20" },
    sideEffects: false,
    ...(main === undefined
      ? {}
      : {
          main: `./${codePath(main.module, ".cjs")}`,
          types: `./${codePath(main.module, ".d.cts")}`,
        }),
    exports: {
      ...Object.fromEntries(entries.map(({ subpath, module }) => [subpath, conditions(module)])),
      ...(hasSchemas ? { "./schema/*": "./schema/*" } : {}),
      "./manifest.json": "./manifest.json",
      "./package.json": "./package.json",
    },
    files: [CODE_FOLDER, ...(hasSchemas ? ["schema"] : []), "manifest.json"],
    canon: { generator, ...releaseFacts(release) },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** Types first: a condition that comes later is not looked at. */
function conditions(module: Entry["module"]): JsonObject {
  return {
    import: { types: `./${codePath(module, ".d.ts")}`, default: `./${codePath(module, ".js")}` },
    require: { types: `./${codePath(module, ".d.cts")}`, default: `./${codePath(module, ".cjs")}` },
  };
}

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform, type BuildOptions, type Plugin } from "esbuild";

/** Bytes of what a program ships, minified and compressed. */
export interface EventSize {
  /** What is of this event type alone. */
  readonly tables: number;
  /** What all event types share, as far as this one needs it. */
  readonly runtime: number;
  /** Both in one bundle. */
  readonly together: number;
}

/** Where an event type is: in the package, and in the generated sources, whose runtime has a folder. */
export interface EventModule {
  readonly name: string;
  readonly packaged: string;
  readonly source: string;
}

/** Bundles the validator of an event type, with the runtime and without. */
export async function eventSize(module: EventModule, folder: string): Promise<EventSize> {
  const { name, packaged, source } = module;
  const together = exporting(name, packaged, `${folder}/${name}.mjs`);
  const entry = exporting(name, source, `${folder}/${name}.tables.ts`);
  const apart = await bundled(entry, { minify: false, plugins: [runtimeApart] });
  // Bundlers keep unused names of imports that they do not resolve; compilers of TypeScript do not.
  const { code } = await transform(apart, { loader: "ts" });
  const tables = await transform(code, { minify: true, format: "esm" });
  const runtime = `${folder}/${name}.runtime.ts`;
  writeFileSync(runtime, runtimeExports(code));
  return {
    tables: compressed(tables.code),
    runtime: compressed(await bundled(runtime, { minify: true })),
    together: compressed(await bundled(together, { minify: true })),
  };
}

function exporting(name: string, from: string, path: string): string {
  writeFileSync(path, `export { ${name} } from ${JSON.stringify(from)};\n`);
  return path;
}

/** Bytes of a text, compressed as servers do it at best. */
export function compressed(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).byteLength;
}

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** Leaves modules of the runtime as imports. */
const runtimeApart: Plugin = {
  name: "runtime-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/runtime\// }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      external: true,
    }));
  },
};

/** The module that exports what the bundle imports, each under a name that no other has. */
function runtimeExports(bundle: string): string {
  const lines = [...bundle.matchAll(/^import \{([^}]*)\} from ("[^"]*");$/gm)];
  return lines
    .flatMap(([, names = "", from], module) =>
      names.split(",").map((name, index) => {
        const [imported = ""] = name.trim().split(" as ");
        return `export { ${imported} as name${module}_${index} } from ${from};\n`;
      }),
    )
    .join("");
}

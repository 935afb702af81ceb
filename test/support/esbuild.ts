import { createRequire } from "node:module";
import { join } from "node:path";

/** What we use of esbuild. */
export interface Esbuild {
  buildSync(options: object): {
    readonly outputFiles: readonly { readonly path: string; readonly text: string }[];
  };
}

/** The esbuild that the lockfile of a folder pins. */
export function esbuildOf(folder: string): Esbuild {
  return createRequire(join(folder, "package.json"))("esbuild") as Esbuild;
}

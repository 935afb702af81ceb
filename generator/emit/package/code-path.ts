import { ROOT } from "../typescript/module-path.ts";

/** Folder of the code inside a package. */
export const CODE_FOLDER = "lib";

/** What a module becomes in a package: code and declarations, for ESM and for CommonJS. */
export const EXTENSIONS = [".js", ".cjs", ".d.ts", ".d.cts"] as const;

/** Where the code of a generated module lies in a package: `lib/types/Address.d.ts`. */
export function codePath(module: string, extension: (typeof EXTENSIONS)[number]): string {
  return module.replace(ROOT, CODE_FOLDER).replace(/\.ts$/, extension);
}

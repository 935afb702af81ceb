import { resolve } from "node:path";

import type { CommandContext } from "./command.ts";

/** Where the packages of an edition go, or those of the definitions as they are. */
export function packagesFolder(context: CommandContext, edition: string | undefined): string {
  const usual = edition === undefined ? "dist/packages" : `dist/editions/${edition}`;
  return resolve(context.cwd, context.options.text("out") ?? usual);
}

/** Where tarballs go. Their names tell their versions, so that all editions share the folder. */
export function tarballsFolder(context: CommandContext): string {
  return resolve(context.cwd, context.options.text("tarballs") ?? "dist/tarballs");
}

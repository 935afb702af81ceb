import { resolve } from "node:path";

import type { CommandContext } from "./command.ts";

export { shownPath } from "../run/shown-path.ts";

/** Absolute path of the definitions folder of this call. */
export function definitionsFolder(context: CommandContext): string {
  return resolve(context.cwd, context.options.text("definitions") ?? "definitions");
}

/** Absolute path of the folder that is generated. */
export function outFolder(context: CommandContext): string {
  return resolve(context.cwd, context.options.text("out") ?? "generated");
}

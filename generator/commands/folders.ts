import { relative, resolve, sep } from "node:path";

import type { CommandContext } from "./command.ts";

/** Absolute path of the definitions folder of this call. */
export function definitionsFolder(context: CommandContext): string {
  return resolve(context.cwd, context.options.text("definitions") ?? "definitions");
}

/** Absolute path of the folder that is generated. */
export function outFolder(context: CommandContext): string {
  return resolve(context.cwd, context.options.text("out") ?? "generated");
}

/** A path as people read it, with `/`: relative to the working directory, unless that is longer. */
export function shownPath(context: CommandContext, absolute: string): string {
  const path = relative(context.cwd, absolute) || ".";
  const isFar = path.startsWith("..") && path.length > absolute.length;
  return (isFar ? absolute : path).split(sep).join("/");
}

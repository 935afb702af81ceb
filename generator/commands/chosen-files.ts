import { relative, resolve, sep } from "node:path";

import { UsageError, type CommandContext } from "./command.ts";
import { definitionsFolder, shownPath } from "./folders.ts";

/**
 * Whether the arguments name a definition file, itself or a folder that it lies in; all are named if
 * there are no arguments. `files` are all there are, by their paths in the definitions folder. Throws
 * a `UsageError` for an argument that names none of them: nothing would be found wrong with it.
 */
export function chosenFiles(
  context: CommandContext,
  files: ReadonlyMap<string, unknown>,
): (path: string) => boolean {
  const folder = definitionsFolder(context);
  const prefixes = context.args.map((arg) => {
    const path = relative(folder, resolve(context.cwd, arg)).split(sep).join("/");
    if ([...files.keys()].some((file) => isIn(file, path))) return path;
    throw new UsageError(`"${arg}" is no definition file in "${shownPath(context, folder)}".`);
  });
  return (file) => prefixes.length === 0 || prefixes.some((prefix) => isIn(file, prefix));
}

function isIn(file: string, path: string): boolean {
  return path === "" || file === path || file.startsWith(`${path}/`);
}

import { relative, resolve, sep } from "node:path";

import { UsageError, type CommandContext } from "./command.ts";
import { definitionsFolder, shownPath } from "./folders.ts";

/**
 * The definition files that the arguments name, relative to the definitions folder; empty if there
 * are no arguments. Throws a `UsageError` for files that lie elsewhere.
 */
export function definitionPaths(context: CommandContext): ReadonlySet<string> {
  const folder = definitionsFolder(context);
  return new Set(
    context.args.map((arg) => {
      const path = relative(folder, resolve(context.cwd, arg)).split(sep).join("/");
      if (path !== "" && !path.startsWith("../")) return path;
      throw new UsageError(`"${arg}" is no file in "${shownPath(context, folder)}".`);
    }),
  );
}

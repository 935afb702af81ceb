import { join } from "node:path";

import type { RegistryProblem } from "../registry/registry-problem.ts";
import type { Finding } from "../report/finding.ts";
import type { CommandContext } from "./command.ts";
import { shownPath } from "./folders.ts";

/** The findings about a tree or a package that lies in a folder. */
export function registryFindings(
  context: CommandContext,
  folder: string,
  problems: readonly RegistryProblem[],
): readonly Finding[] {
  return problems.map(({ path, ...finding }) => ({
    ...finding,
    file: shownPath(context, join(folder, path)),
  }));
}

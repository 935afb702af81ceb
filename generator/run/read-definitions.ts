import { sortDiagnostics } from "../base/diagnostic.ts";
import type { LintRule } from "../lint/rule.ts";
import { read } from "../read/read.ts";
import type { DefinitionsRead, PackageFile } from "./definitions-read.ts";
import { loadDefinitions } from "./load-definitions.ts";

/** How to read. */
export interface ReadOptions {
  /** Whether to look for what is correct but not good: for all of it, or only for what is an error. */
  readonly lint: "all" | "errors" | "none";
}

/** Reads the definitions of a folder. Throws the errors of the system if there is no such folder. */
export async function readDefinitions(
  folder: string,
  options: ReadOptions,
): Promise<DefinitionsRead> {
  const packageFiles: PackageFile[] = [];
  const input = loadDefinitions(folder);
  const { catalog, documents, sources, diagnostics } = read({
    ...input,
    packageData: (packageName, file) => {
      packageFiles.push({ packageName, file });
      return input.packageData(packageName, file);
    },
  });
  const result = { catalog, documents, sources, packageFiles };
  if (options.lint === "none" || catalog === undefined) return { ...result, diagnostics };
  const [{ lint }, { LINT_RULES }] = await Promise.all([
    import("../lint/lint.ts"),
    import("../lint/rules.ts"),
  ]);
  const isWanted = (rule: LintRule): boolean => options.lint === "all" || rule.severity === "error";
  const found = lint({ catalog, documents }, LINT_RULES.filter(isWanted));
  return {
    ...result,
    diagnostics: sortDiagnostics([...diagnostics, ...found]),
  };
}

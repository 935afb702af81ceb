import { sortDiagnostics } from "../base/diagnostic.ts";
import { read } from "../read/read.ts";
import type { DefinitionsRead, PackageFile } from "./definitions-read.ts";
import { loadDefinitions } from "./load-definitions.ts";

/** How to read. */
export interface ReadOptions {
  /** Also looks for what is correct but not good, if there are no errors. */
  readonly lint: boolean;
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
  if (!options.lint || catalog === undefined) return { ...result, diagnostics };
  const { lint } = await import("../lint/lint.ts");
  return {
    ...result,
    diagnostics: sortDiagnostics([...diagnostics, ...lint({ catalog, documents })]),
  };
}

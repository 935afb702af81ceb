import { hasErrors } from "../base/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CommandContext } from "./command.ts";
import { definitionsFolder } from "./folders.ts";
import { definitionFindings, printFindings } from "./print-findings.ts";

/** The catalog of the definitions of this call; undefined after their errors were printed. */
export async function loadCatalog(context: CommandContext): Promise<Catalog | undefined> {
  const { readDefinitions } = await import("../run/read-definitions.ts");
  const read = await readDefinitions(definitionsFolder(context), { lint: "none" });
  if (read.catalog !== undefined && !hasErrors(read.diagnostics)) return read.catalog;
  const errors = read.diagnostics.filter(({ severity }) => severity === "error");
  printFindings(context, definitionFindings(context, { ...read, diagnostics: errors }));
  return undefined;
}

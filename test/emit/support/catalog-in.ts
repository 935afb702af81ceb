import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { read } from "../../../generator/read/read.ts";
import { loadDefinitions } from "../../../generator/run/load-definitions.ts";
import { diagnosticLines } from "../../support/catalog-of.ts";

/** The catalog of a definitions folder; throws, with all diagnostics, if it has faults. */
export function catalogIn(folder: string): Catalog {
  const result = read(loadDefinitions(folder));
  if (result.catalog !== undefined) return result.catalog;
  throw new Error(`The definitions have faults:\n${diagnosticLines(result).join("\n")}`);
}

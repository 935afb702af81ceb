import path from "node:path";
import { positionAt } from "../../generator/base/source.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { read, type PackageData, type ReadResult } from "../../generator/read/read.ts";
import { loadDefinitions } from "../../generator/run/load-definitions.ts";

/** Definition files by path: `{ "types/Address.yaml": "description: ..." }`. */
export type DefinitionTexts = Readonly<Record<string, string>>;

const CATALOG = `description: Test definitions.
scope: "@test"
`;

const NO_PACKAGES: PackageData = (name) => ({ error: `The package "${name}" is not installed.` });

/**
 * Reads definitions from texts. A missing `catalog.yaml` (without an envelope) and missing
 * `model.yaml` files are added, so that a test shows only what it is about.
 */
export function readTexts(
  texts: DefinitionTexts,
  packageData: PackageData = NO_PACKAGES,
): ReadResult {
  const all: Record<string, string> = { "catalog.yaml": CATALOG };
  for (const file of Object.keys(texts)) {
    const model = /^models\/([^/]+)\//u.exec(file)?.[1];
    if (model !== undefined) all[`models/${model}/model.yaml`] = "description: A data model.\n";
  }
  const encoder = new TextEncoder();
  const files = Object.entries({ ...all, ...texts }).map(([file, text]) => ({
    path: file,
    bytes: encoder.encode(text),
  }));
  return read({ files, packageData });
}

/** The catalog of some definition texts; throws, with all diagnostics, if they have faults. */
export function catalogOf(texts: DefinitionTexts, packageData?: PackageData): Catalog {
  return catalogIn(readTexts(texts, packageData));
}

const definitions = path.resolve(import.meta.dirname, "../../definitions");
let real: ReadResult | undefined;

/** What reading the definitions of this repository gives; read once per test file. */
export function realDefinitions(): ReadResult {
  real ??= read(loadDefinitions(definitions));
  return real;
}

/** The catalog of the definitions of this repository. */
export function realCatalog(): Catalog {
  return catalogIn(realDefinitions());
}

function catalogIn(result: ReadResult): Catalog {
  if (result.catalog !== undefined) return result.catalog;
  throw new Error(`The definitions have faults:\n${diagnosticLines(result).join("\n")}`);
}

/** Diagnostics as lines for tests: `types/A.yaml:3:5 error unknown-key: Unknown key "x". | hint`. */
export function diagnosticLines(
  result: Pick<ReadResult, "diagnostics" | "sources">,
): readonly string[] {
  return result.diagnostics.map(({ code, severity, message, hint, span }) => {
    const { line, column } = positionAt(result.sources.get(span.file)?.text ?? "", span.start);
    const place = `${span.file}:${line}:${column}`;
    return `${place} ${severity} ${code}: ${message}${hint === undefined ? "" : ` | ${hint}`}`;
  });
}

import { compareText } from "../base/compare.ts";
import { hasErrors, sortDiagnostics, type Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { DEFINITION_PATTERNS, definitionPath } from "../definition/definition-path.ts";
import { definitionDocument, type DefinitionDocument } from "../definition/document.ts";
import { check } from "./check.ts";
import { directoryOf, type DirectoryEntry } from "./directory.ts";
import { directoryProblems } from "./directory-problems.ts";
import { errorAt } from "./error-at.ts";
import { lower } from "./lower.ts";
import type { PackageData } from "./lower-value-sets.ts";
import { parse } from "./parse.ts";
import { scanBytes, type DefinitionFile } from "./scan-bytes.ts";

export type { DefinitionFile, PackageData };

/** All that reading may know. */
export interface ReadInput {
  readonly files: readonly DefinitionFile[];
  readonly packageData: PackageData;
  /** What was found wrong while the files were collected, such as links that leave the folder. */
  readonly refused?: readonly Diagnostic[];
}

/** What was read. */
export interface ReadResult {
  /** Only if there is no error. */
  readonly catalog?: Catalog;
  /** The files that keep to the grammar of their kind, by path. */
  readonly documents: readonly DefinitionDocument[];
  /** The text of every file that a diagnostic can be about, by path. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** All problems of all files, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads definitions: bytes, then YAML, then the grammar, then the connections between files. */
export function read(input: ReadInput): ReadResult {
  const files = input.files.toSorted((a, b) => compareText(a.path, b.path)).map(readFile);
  const directory = directoryOf(files.flatMap(({ entry }) => (entry === undefined ? [] : [entry])));
  const lowered = lower(directory, input.packageData);
  const diagnostics = sortDiagnostics([
    ...(input.refused ?? []),
    ...files.flatMap((file) => file.diagnostics),
    ...directoryProblems(directory),
    ...lowered.diagnostics,
  ]);
  return {
    ...(hasErrors(diagnostics) ? {} : { catalog: lowered.catalog }),
    documents: directory.entries.flatMap(({ document }) =>
      document === undefined ? [] : [document],
    ),
    sources: sourcesOf(files, diagnostics),
    diagnostics,
  };
}

interface FileResult {
  readonly source: SourceFile;
  readonly entry?: DirectoryEntry;
  readonly diagnostics: readonly Diagnostic[];
}

function readFile(file: DefinitionFile): FileResult {
  const { path } = file;
  const where = definitionPath(path);
  if (where === undefined) {
    const span = { file: path, start: 0, end: 0 };
    const message = `No definition lies at "${path}".`;
    const hint = `Definitions are ${DEFINITION_PATTERNS.join(", ")}.`;
    const diagnostics = [errorAt(span, "misplaced-file", { message, hint })];
    return { source: { path, text: "" }, diagnostics };
  }
  const { source, diagnostics: faults } = scanBytes(file);
  if (faults.length > 0) return { source, entry: { ...where, path }, diagnostics: faults };
  const { yaml, diagnostics } = parse(source);
  if (yaml === undefined) return { source, entry: { ...where, path }, diagnostics };
  const document = definitionDocument(where, source, yaml);
  // The same place is not reported twice: a number where text belongs is told by the parser.
  const told = new Set(diagnostics.map(({ span }) => span.start));
  const faulty = [...diagnostics, ...check(document).filter(({ span }) => !told.has(span.start))];
  if (faulty.length > 0) return { source, entry: { ...where, path }, diagnostics: faulty };
  return { source, entry: { ...where, path, document }, diagnostics: [] };
}

/** Every place of a diagnostic has a text, so that it can be shown: an empty one if need be. */
function sourcesOf(
  files: readonly FileResult[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, SourceFile> {
  const sources = new Map(files.map(({ source }) => [source.path, source]));
  for (const { span, related } of diagnostics) {
    for (const { file } of [span, ...(related ?? []).map((other) => other.span)]) {
      if (!sources.has(file)) sources.set(file, { path: file, text: "" });
    }
  }
  return new Map([...sources].toSorted(([a], [b]) => compareText(a, b)));
}

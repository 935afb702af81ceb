import type { Diagnostic } from "../base/diagnostic.ts";
import { hasErrors } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { importSchemas } from "../import/import.ts";
import { read } from "../read/read.ts";

/** What JSON Schemas say. */
export interface SchemasRead {
  /** Only if there is no error. */
  readonly catalog?: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  /** What the diagnostics are about: the schemas, or the definitions that were made of them. */
  readonly sources: readonly SourceFile[];
}

/**
 * JSON Schemas as a catalog: what they say of messages, under names of types that are made up.
 * `known` lends them the names of data models and event types, which paths have in lower case.
 */
export function catalogOfSchemas(
  schemas: readonly SourceFile[],
  known: Catalog | undefined,
): SchemasRead {
  const imported = importSchemas({ schemas, names: namesIn(known) });
  if (hasErrors(imported.diagnostics))
    return { diagnostics: imported.diagnostics, sources: schemas };
  const encoder = new TextEncoder();
  const { catalog, diagnostics } = read({
    files: imported.files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
    packageData: (name) => ({ error: `The package "${name}" is not looked for.` }),
  });
  if (catalog === undefined) return { diagnostics, sources: imported.files };
  return { catalog, diagnostics: imported.diagnostics, sources: schemas };
}

/** `patientadmin` as `PatientAdmin`, `clinicalsummary/visitquery` as `VisitQuery`. */
function namesIn(catalog: Catalog | undefined): ReadonlyMap<string, string> {
  const models = [...(catalog?.models.values() ?? [])];
  return new Map(
    models.flatMap(({ title, events }) => [
      [fileName(title), title],
      ...events.map(
        (event) => [`${fileName(title)}/${fileName(event.title)}`, event.title] as const,
      ),
    ]),
  );
}

function fileName(title: string): string {
  return title.replace(/[^A-Za-z0-9]+/gu, "").toLowerCase();
}

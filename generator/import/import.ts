import { compareBy } from "../base/compare.ts";
import { hasErrors, sortDiagnostics, type Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { definitionsOf } from "./definitions-of.ts";
import type { NamedType } from "./name-types.ts";
import type { EventNames } from "./name-events.ts";
import { parseSchemas } from "./schema/parse-schemas.ts";

export interface ImportInput {
  /**
   * JSON Schemas, one per event type, named `<model>/<event>.json` by their paths. The file that
   * `canon generate` writes beside them, known by its `$id`, says what they leave out.
   */
  readonly schemas: readonly SourceFile[];
  /** Names on the wire by path without ending: `patientadmin`, `patientadmin/newpatient`. */
  readonly names: EventNames;
  /** Definitions that exist already: their types are used, and not written again. */
  readonly catalog?: Catalog;
}

export interface ImportResult {
  /** Definition files, relative to the definitions folder. None where there are errors. */
  readonly files: readonly SourceFile[];
  readonly types: readonly NamedType[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * JSON Schemas as definitions. Objects that repeat become types, named by their definitions or by
 * how they are used. What the definitions say equals the schemas; what they cannot hold is refused.
 */
export function importSchemas(input: ImportInput): ImportResult {
  const { diagnostics, events, ...parsed } = parseSchemas(input);
  if (hasErrors(diagnostics))
    return { files: [], types: [], diagnostics: sortDiagnostics(diagnostics) };
  const made = definitionsOf({
    events: events.toSorted(compareBy((event) => `${event.model}.${event.event}`)),
    ...parsed,
    ...(input.catalog === undefined ? {} : { catalog: input.catalog }),
  });
  return { ...made, diagnostics: sortDiagnostics([...diagnostics, ...made.diagnostics]) };
}

import type { Diagnostic } from "../../../base/diagnostic.ts";
import type { SourceFile } from "../../../base/source.ts";
import type { Catalog } from "../../../catalog/catalog.ts";
import { importSchemas } from "../../../import/import.ts";
import { read } from "../../../read/read.ts";

/** What came of reading something that was sent. */
export interface SchemaRead {
  /** Only if there is no error. */
  readonly catalog?: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that the diagnostics are about, where they are those that were sent. */
  readonly sources?: ReadonlyMap<string, SourceFile>;
}

/**
 * The JSON Schema of an event type as a catalog of that event type alone. Where the schema does not
 * say how messages name themselves, they do it as in `known`.
 */
export function catalogOfSchema(event: string, text: string, known?: Catalog): SchemaRead {
  const path = `${event.replace(".", "/")}.json`;
  const names = known === undefined ? new Map<string, string>() : wireNames(known, path);
  const { files, diagnostics } = importSchemas({ schemas: [{ path, text }], names });
  if (files.length === 0) return { diagnostics };
  const encoder = new TextEncoder();
  const made = files.map((file) => ({ path: file.path, bytes: encoder.encode(file.text) }));
  const result = read({
    files: made,
    packageData: (name) => ({ error: `There is no "${name}".` }),
  });
  if (result.catalog === undefined) return { diagnostics: result.diagnostics };
  return { catalog: result.catalog, diagnostics };
}

/** Names on the wire by the path of the schema, as the importer wants them. */
function wireNames(known: Catalog, path: string): ReadonlyMap<string, string> {
  const [folder = "", file = ""] = path
    .toLowerCase()
    .replace(/\.json$/, "")
    .split("/");
  const [model] = known.models.values();
  const [event] = known.events.values();
  return new Map([
    ...(model === undefined ? [] : [[folder, model.title] as const]),
    ...(event === undefined ? [] : [[`${folder}/${file}`, event.title] as const]),
  ]);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../generator/base/source.ts";
import { importSchemas, type ImportResult } from "../../generator/import/import.ts";
import { importSamples } from "../../generator/import/samples/import-samples.ts";
import { catalogOf, diagnosticLines } from "../support/catalog-of.ts";

const root = resolve(import.meta.dirname, "../fixtures/import");

function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:json|ndjson)$/u.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** What is found, then the files; no files where there are errors, as nothing is written then. */
function shown(files: readonly SourceFile[], result: ImportResult): string {
  const sources = new Map(files.map((file) => [file.path, file]));
  const lines = diagnosticLines({ diagnostics: result.diagnostics, sources });
  const failed = result.diagnostics.some(({ severity }) => severity === "error");
  const written = failed ? [] : result.files.map(({ path, text }) => `--- ${path}\n${text}`);
  return [...lines, ...written].join("\n").trimEnd() + "\n";
}

describe("import of fixtures", () => {
  it.each(readdirSync(root).toSorted())("%s", async (name) => {
    const schemas = join(root, name, "schemas");
    const isSchemas = existsSync(schemas);
    const files = filesBelow(isSchemas ? schemas : join(root, name, "messages"));
    const result = isSchemas
      ? importSchemas({ schemas: files, names: new Map() })
      : importSamples({ files });
    const text = shown(files, result);
    await expect(text).toMatchFileSnapshot(join(root, name, "expected.txt"));
    // Of messages nothing gets out but the codes that they repeat.
    expect(text.toUpperCase()).not.toContain("PHIX");
    if (!text.includes(" error "))
      expect(() =>
        catalogOf(Object.fromEntries(result.files.map((file) => [file.path, file.text]))),
      ).not.toThrow();
  });
});

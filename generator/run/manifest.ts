import { compareText } from "../base/compare.ts";
import { isJsonObject, jsonOf } from "../base/json.ts";
import { faultOfPath } from "./output-path.ts";

/** Name of the manifest in the output folder. */
export const MANIFEST = "manifest.json";

/** One file that a run made. */
export interface ManifestEntry {
  /** Name of the emitter that made it. */
  readonly emitter: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
}

/** The files that a run made, by path: what a later run may replace or remove. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/** The text of a manifest: files by emitter, one per line, so that it merges and reads well. */
export function printManifest(version: string, manifest: Manifest): string {
  const outputs = new Map<string, string[]>();
  for (const [path, { emitter, digest }] of sorted(manifest)) {
    const lines = outputs.get(emitter) ?? [];
    lines.push(`      ${JSON.stringify(path)}: ${JSON.stringify(digest)}`);
    outputs.set(emitter, lines);
  }
  const blocks = [...outputs]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([emitter, lines]) => `    ${JSON.stringify(emitter)}: {\n${lines.join(",\n")}\n    }`);
  const body = blocks.length === 0 ? "{}" : `{\n${blocks.join(",\n")}\n  }`;
  return `{\n  "generator": ${JSON.stringify(version)},\n  "outputs": ${body}\n}\n`;
}

/** Reads a manifest. Entries that no run of ours can have written are left out: it is only a file. */
export function parseManifest(text: string): Manifest {
  const entries: [string, ManifestEntry][] = [];
  const value = jsonOf(text);
  const outputs = isJsonObject(value) ? value["outputs"] : undefined;
  if (!isJsonObject(outputs)) return new Map();
  for (const [emitter, files] of Object.entries(outputs)) {
    if (!isJsonObject(files)) continue;
    for (const [path, digest] of Object.entries(files)) {
      const valid = typeof digest === "string" && faultOfPath(path) === undefined;
      if (valid) entries.push([path, { emitter, digest }]);
    }
  }
  return new Map(entries);
}

function sorted(manifest: Manifest): readonly (readonly [string, ManifestEntry])[] {
  return [...manifest].toSorted(([a], [b]) => compareText(a, b));
}

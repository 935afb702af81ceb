import { createHash } from "node:crypto";
import { compareBy } from "../../base/compare.ts";
import type { OutputFile } from "../../base/output-file.ts";
import type { PackageInput } from "./package-input.ts";

/**
 * The `manifest.json` of a package: what it was made from, and the SHA-256 of every other file in
 * it, so that a package can be checked without its registry.
 */
export function manifest(input: PackageInput, files: readonly OutputFile[]): string {
  const { name, version, generator, model, entries } = input;
  const content = {
    package: name,
    version,
    generator,
    dataModel: model.title,
    eventTypes: Object.fromEntries(
      entries.map(({ event, subpath }) => [event.title, `${name}/${subpath}`]),
    ),
    files: Object.fromEntries(
      files.toSorted(compareBy((file) => file.path)).map(({ path, text }) => [path, digest(text)]),
    ),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { compareBy } from "../../base/compare.ts";
import { digestOf } from "../../base/digest.ts";
import type { Json } from "../../base/json.ts";
import type { OutputFile } from "../../base/output-file.ts";
import type { PackageInput } from "./package-input.ts";
import type { PackagedModel } from "./packaged-model.ts";
import { releaseFacts } from "./release-facts.ts";
import { subpathIn } from "./subpath-in.ts";

/**
 * The `manifest.json` of a package: what it was made from, and the SHA-256 of every other file in
 * it, so that a package can be checked without its registry.
 */
export function manifest(input: PackageInput, files: readonly OutputFile[]): string {
  const { name, version, release, generator, models } = input;
  const content = {
    package: name,
    version,
    ...releaseFacts(release),
    generator,
    dataModels: Object.fromEntries(
      models.map((part) => [part.model.title, modelFacts(input, part)]),
    ),
    files: Object.fromEntries(
      files
        .toSorted(compareBy((file) => file.path))
        .map(({ path, text }) => [path, digestOf(text)]),
    ),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** The package that a data model has of its own, its version, and how each event type is imported from this one. */
function modelFacts(input: PackageInput, part: PackagedModel): Json {
  return {
    package: part.packageName,
    version: part.version,
    ...(input.kind === "model" ? {} : releaseFacts(part.release)),
    eventTypes: Object.fromEntries(
      part.entries.map((entry) => [entry.event.title, subpathIn(input, part, entry)]),
    ),
  };
}

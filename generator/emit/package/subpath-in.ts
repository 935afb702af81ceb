import type { EventEntry } from "./event-entries.ts";
import type { PackageInput } from "./package-input.ts";
import type { PackagedModel } from "./packaged-model.ts";

/** How an event type is imported from a package: `@canon/scheduling/new`, `@canon/models/scheduling/new`. */
export function subpathIn(
  { kind, name }: PackageInput,
  part: PackagedModel,
  { subpath }: EventEntry,
): string {
  return kind === "model" ? `${name}/${subpath}` : `${name}/${part.folder}/${subpath}`;
}

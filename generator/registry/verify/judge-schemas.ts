import type { Json } from "../../base/json.ts";
import { digestOf } from "../../base/digest.ts";
import type { RegistryProblem } from "../registry-problem.ts";
import { canonicalJson } from "../tree/canonical-json.ts";
import type { VersionFile, VersionManifest } from "../tree/documents.ts";
import type { TreeContent } from "../tree/tree-content.ts";
import type { FoundFile, FoundFiles } from "./found-file.ts";
import { problem, type PackageManifest } from "./judge-package.ts";

/**
 * Checks that a package has the schemas of the versions that it says it holds, as the tree has them.
 * What a package says of itself, whoever made it could have written.
 */
export function judgeSchemas(
  found: FoundFiles,
  { dataModels }: PackageManifest,
  { versions }: TreeContent,
): readonly RegistryProblem[] {
  const published = [...versions.values()].map(({ document }) => document);
  return Object.entries(dataModels).flatMap(([title, { version }]) => {
    const same = published.find((one) => one.title === title && one.version === version);
    if (same !== undefined) return schemaProblems(found, same);
    const message = `The tree has no version ${version} of "${title}".`;
    return [problem("package-schema", "manifest.json", message)];
  });
}

function schemaProblems(found: FoundFiles, version: VersionManifest): readonly RegistryProblem[] {
  return version.files.flatMap((file) => {
    const paths = pathsOf(version.model, file);
    const [path] = paths;
    if (path === undefined) return [];
    const schema = paths.map((one) => found.get(one)).find((one) => one !== undefined);
    if (schema !== undefined && canonicalDigest(schema) === file.sha256) return [];
    const what = `${file.role} schema of "${file.event}" ${version.version}`;
    const message = `It is not the ${what} that the tree has.`;
    return [problem("package-schema", schema?.path ?? path, message)];
  });
}

/** Where a package has a schema: that of one data model leaves out its name. */
function pathsOf(model: string, { role, event }: VersionFile): readonly string[] {
  if (event === undefined || (role !== "receiving" && role !== "sending")) return [];
  const short = event.slice(model.length + 1);
  return [`schema/${role}/${short}.json`, `schema/${role}/${event}.json`];
}

function canonicalDigest({ bytes }: FoundFile): string | undefined {
  try {
    const value: Json = JSON.parse(Buffer.from(bytes ?? []).toString("utf8"));
    return digestOf(canonicalJson(value));
  } catch {
    // No JSON, so not the schema.
    return undefined;
  }
}

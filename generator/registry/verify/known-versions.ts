import type { EditionManifest, Link, VersionManifest } from "../tree/documents.ts";
import { blobPath, versionManifestPath } from "../tree/paths.ts";
import { parseVersionManifest } from "../tree/read-document.ts";
import type { Stored, TreeContent } from "../tree/tree-content.ts";
import { treeFile } from "../tree/tree-file.ts";
import type { RegistryProblem } from "../registry-problem.ts";
import type { FoundFiles } from "./found-file.ts";
import { damaged, fault, missing } from "./problem.ts";

/** The versions that the editions name, as far as their manifests are what they should be. */
export interface KnownVersions {
  /** By the path of the manifest. */
  readonly versions: ReadonlyMap<string, Stored<VersionManifest>>;
  /** Paths of all content that manifests name. */
  readonly content: ReadonlySet<string>;
  readonly problems: readonly RegistryProblem[];
}

/** Follows the editions to their versions, and those to what they hold. */
export function knownVersions(
  found: FoundFiles,
  editions: readonly Stored<EditionManifest>[],
): KnownVersions {
  const versions = new Map<string, Stored<VersionManifest>>();
  const content = new Set<string>();
  const manifests = new Map<string, string>();
  const problems: RegistryProblem[] = [];
  const follow = (source: string, link: Link): void => {
    const problem = contentProblem(found, source, link);
    if (problem !== undefined && !content.has(link.path)) problems.push(problem);
    content.add(link.path);
  };
  for (const { document, file } of editions) {
    follow(file.path, document.snapshot);
    for (const entry of document.models) {
      const { path, sha256 } = entry.manifest;
      const before = manifests.get(path);
      if (before !== undefined && before !== sha256) {
        problems.push(fault("tree-damaged", file.path, `It names "${path}" with other content.`));
      }
      if (before !== undefined) continue;
      manifests.set(path, sha256);
      const judged = judge(found, file.path, entry);
      if ("code" in judged) {
        problems.push(judged);
        continue;
      }
      versions.set(path, judged);
      for (const content of judged.document.files) follow(path, content);
    }
  }
  return { versions, content, problems };
}

function judge(
  found: FoundFiles,
  source: string,
  { model, version, manifest }: EditionManifest["models"][number],
): Stored<VersionManifest> | RegistryProblem {
  const { path, sha256 } = manifest;
  const file = found.get(path);
  if (file?.bytes === undefined) return missing(path, source);
  if (file.sha256 !== sha256) return damaged(path, sha256, file.sha256);
  const document = parseVersionManifest(file.bytes);
  const isOf = document?.model === model && document.version === version;
  if (!isOf || path !== versionManifestPath(model, version)) {
    return fault("tree-damaged", path, `The file is no manifest of "${model}" ${version}.`);
  }
  return { document, file: treeFile(path, file.bytes) };
}

/** Versions that do not name the one before them. All manifests must be there. */
export function versionChainProblems({
  editions,
  versions,
}: TreeContent): readonly RegistryProblem[] {
  const newest = new Map<string, Stored<VersionManifest>>();
  const seen = new Set<string>();
  return editions.flatMap(({ document }) =>
    document.models.flatMap(({ model, manifest: { path } }) => {
      const version = versions.get(path);
      if (version === undefined || seen.has(path)) return [];
      seen.add(path);
      const before = newest.get(model);
      newest.set(model, version);
      const { previous } = version.document;
      const follows =
        previous?.version === before?.document.version && previous?.sha256 === before?.file.sha256;
      return follows
        ? []
        : [fault("tree-damaged", path, "It does not name the version before it.")];
    }),
  );
}

function contentProblem(
  found: FoundFiles,
  source: string,
  { path, sha256, size }: Link,
): RegistryProblem | undefined {
  if (path !== blobPath(sha256)) {
    return fault("tree-damaged", source, `It names "${path}", which is not where its content is.`);
  }
  const file = found.get(path);
  if (file === undefined) return missing(path, source);
  // A file that is not what its name says is found with all others of that kind.
  if (file.sha256 !== sha256 || file.size === size) return undefined;
  return fault("tree-damaged", source, `It gives "${path}" another size than it has.`);
}

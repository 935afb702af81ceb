import { digestOf } from "../../base/digest.ts";
import type { EditionManifest, Link, VersionManifest } from "./documents.ts";
import { INDEX } from "./paths.ts";
import { parseEditionManifest, parseIndex, parseVersionManifest } from "./read-document.ts";
import { EMPTY_TREE, type Stored, type TreeContent } from "./tree-content.ts";
import { treeFile } from "./tree-file.ts";
import type { RegistryProblem } from "../registry-problem.ts";
import type { TreeReader } from "./tree-reader.ts";

/** What a tree holds, or the first thing that is wrong with it. */
export type LoadedTree =
  | { readonly kind: "tree"; readonly content: TreeContent }
  | { readonly kind: "damaged"; readonly problem: RegistryProblem };

/** Reads all manifests of a tree, by its index. Each is what the link to it says. */
export async function loadTree(reader: TreeReader): Promise<LoadedTree> {
  const bytes = await reader.read(INDEX);
  if (bytes === undefined) return { kind: "tree", content: EMPTY_TREE };
  const index = parseIndex(bytes);
  if (index === undefined) return damaged(INDEX);
  const editions: Stored<EditionManifest>[] = [];
  const versions = new Map<string, Stored<VersionManifest>>();
  for (const { manifest } of index.editions) {
    const edition = await stored(reader, manifest, parseEditionManifest);
    if (edition === undefined) return damaged(manifest.path);
    editions.push(edition);
    for (const { manifest: link } of edition.document.models) {
      if (versions.has(link.path)) continue;
      const version = await stored(reader, link, parseVersionManifest);
      if (version === undefined) return damaged(link.path);
      versions.set(link.path, version);
    }
  }
  return { kind: "tree", content: { editions, versions } };
}

async function stored<T>(
  reader: TreeReader,
  { path, sha256 }: Link,
  parse: (bytes: Uint8Array) => T | undefined,
): Promise<Stored<T> | undefined> {
  const bytes = await reader.read(path);
  if (bytes === undefined || digestOf(bytes) !== sha256) return undefined;
  const document = parse(bytes);
  return document && { document, file: treeFile(path, bytes) };
}

function damaged(path: string): LoadedTree {
  const problem: RegistryProblem = {
    code: "tree-damaged",
    severity: "error",
    path,
    message: "The file is not what the tree says it is.",
    hint: '"canon verify" says what else is wrong. Take the published copy of the tree.',
  };
  return { kind: "damaged", problem };
}

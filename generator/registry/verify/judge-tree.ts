import type { KeyObject } from "node:crypto";

import { compareBy } from "../../base/compare.ts";
import { indexFiles } from "../tree/index-files.ts";
import { INDEX } from "../tree/paths.ts";
import type { TreeContent } from "../tree/tree-content.ts";
import type { RegistryProblem } from "../registry-problem.ts";
import type { FoundFiles } from "./found-file.ts";
import { knownEditions } from "./known-editions.ts";
import { knownVersions, versionChainProblems } from "./known-versions.ts";
import { damaged, fault, missing } from "./problem.ts";
import { judgeSignatures } from "./signatures.ts";

/** What there is to say about a tree. */
export interface TreeVerdict {
  /** Sorted by path. */
  readonly problems: readonly RegistryProblem[];
  /** Names of the editions, oldest first. */
  readonly editions: readonly string[];
  /** Names of the keys that signed the newest edition. */
  readonly signedBy: readonly string[];
}

/**
 * Checks that the files of a tree are all that they should be, and nothing else: content by its name,
 * manifests by the digests that others give of them, and indexes by making them again.
 */
export function judgeTree(found: FoundFiles, trusted?: KeyObject): TreeVerdict {
  const { editions, problems: editionProblems } = knownEditions(found);
  const { versions, content, problems: versionProblems } = knownVersions(found, editions);
  const {
    signedBy,
    paths,
    problems: signatureProblems,
  } = judgeSignatures(found, editions, trusted);
  const manifestProblems = [...editionProblems, ...versionProblems];
  const tree = { editions, versions };
  const manifests = [...editions, ...versions.values()].map(({ file }) => file.path);
  const named = new Set([...manifests, ...content, ...paths]);
  // What a damaged manifest names is not known: what nobody else names may still belong here.
  const isKnown = manifestProblems.every(({ path }) => content.has(path));
  const problems = [
    ...kindProblems(found),
    ...contentProblems(found),
    ...manifestProblems,
    ...signatureProblems,
    ...(isKnown ? wholeProblems(found, tree, named) : []),
  ];
  return {
    problems: problems.toSorted(compareBy(({ path, code }) => `${path} ${code}`)),
    editions: editions.map(({ document }) => document.edition),
    signedBy,
  };
}

function kindProblems(found: FoundFiles): readonly RegistryProblem[] {
  return [...found.values()]
    .filter(({ kind }) => kind !== "file")
    .map(({ path }) => fault("tree-link", path, "It is no file, and a tree has nothing else."));
}

/** Files of content that hold something else than their name says. */
function contentProblems(found: FoundFiles): readonly RegistryProblem[] {
  return [...found.values()].flatMap(({ path, kind, sha256 }) => {
    const name = /^v1\/blobs\/sha256\/([0-9a-f]{64})\.json$/u.exec(path)?.[1];
    return name === undefined || name === sha256 || kind !== "file"
      ? []
      : [damaged(path, name, sha256)];
  });
}

/** Indexes that do not follow from the manifests, and files that nothing names. */
function wholeProblems(
  found: FoundFiles,
  tree: TreeContent,
  named: ReadonlySet<string>,
): readonly RegistryProblem[] {
  const indexes = indexFiles(tree);
  const newest = tree.editions.at(-1)?.file.path;
  if (newest === undefined) return [fault("tree-missing", INDEX, "There is no tree here.")];
  const known = new Set([...named, ...indexes.map(({ path }) => path)]);
  return [
    ...versionChainProblems(tree),
    ...indexes.flatMap(({ path, sha256 }) => {
      const file = found.get(path);
      if (file === undefined) return [missing(path, newest)];
      return file.sha256 === sha256 || file.kind !== "file" ? [] : [stale(path)];
    }),
    ...[...found.values()]
      .filter(({ path, kind }) => kind === "file" && !known.has(path))
      .map(({ path }) => extra(path)),
  ];
}

function stale(path: string): RegistryProblem {
  const problem = fault("tree-stale", path, "The file does not follow from the manifests.");
  return { ...problem, hint: 'If a run of "canon tree" did not finish, run it again.' };
}

function extra(path: string): RegistryProblem {
  const problem = fault("tree-extra", path, "Nothing in the tree names the file.");
  return { ...problem, hint: 'If a run of "canon tree" did not finish, run it again.' };
}

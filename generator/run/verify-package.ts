import { gunzipSync } from "node:zlib";

import type { RegistryProblem } from "../registry/registry-problem.ts";
import { loadTree } from "../registry/tree/load-tree.ts";
import type { FoundFiles } from "../registry/verify/found-file.ts";
import { judgePackage, problem, type PackageVerdict } from "../registry/verify/judge-package.ts";
import { judgeSchemas } from "../registry/verify/judge-schemas.ts";
import { readTar } from "../registry/verify/read-tar.ts";
import { EnvironmentError, naming } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";
import { foundFiles } from "./found-files.ts";
import { folderReader } from "./read-tree.ts";

/** Which package to verify. */
export interface VerifyPackageOptions {
  /** Absolute path of its folder, or of its tarball. */
  readonly path: string;
  /** Absolute path of the folder of a tree that has its versions. */
  readonly tree?: string;
  readonly signal: AbortSignal;
}

/** Larger packages are none of ours: a tarball may be made to fill all memory. */
const LARGEST = 64 * 1024 * 1024;

/** Verifies every file of a package by its manifest, and its schemas by a tree, if one is given. */
export async function verifyPackage({
  path,
  tree,
  signal,
}: VerifyPackageOptions): Promise<PackageVerdict & { readonly files: number }> {
  const isFolder = nodeFileSystem.kindOf(path) === "folder";
  const found = isFolder
    ? await foundFiles(path, { isKept: (file) => file.endsWith(".json"), signal })
    : tarballFiles(path);
  if (typeof found === "string") {
    return { problems: [problem("package-tarball", "", `It is no tarball: ${found}.`)], files: 0 };
  }
  const { problems, manifest } = judgePackage(found);
  const files = found.size;
  if (manifest === undefined || tree === undefined || problems.length > 0)
    return { problems, files, ...(manifest === undefined ? {} : { manifest }) };
  const others = await treeProblems(found, manifest, tree);
  return { problems: others, manifest, files };
}

async function treeProblems(
  found: FoundFiles,
  manifest: NonNullable<PackageVerdict["manifest"]>,
  tree: string,
): Promise<readonly RegistryProblem[]> {
  const loaded = await loadTree(folderReader(tree));
  if (loaded.kind === "damaged") {
    const message = `The tree is damaged at "${loaded.problem.path}".`;
    return [problem("package-schema", "manifest.json", message)];
  }
  if (loaded.content.editions.length > 0) return judgeSchemas(found, manifest, loaded.content);
  throw new EnvironmentError(`There is no registry tree in "${tree}".`);
}

/** What a tarball holds, or what is wrong with it. */
function tarballFiles(path: string): FoundFiles | string {
  const packed = naming("read", path, () => nodeFileSystem.read(path));
  const tar = unpacked(packed);
  if (tar === undefined) return "it is not packed with gzip, or is larger than any package";
  const read = readTar(tar);
  return read.kind === "files" ? read.files : read.message;
}

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}

import { digestOf } from "../../base/digest.ts";
import type { Link } from "./documents.ts";
import { blobPath } from "./paths.ts";

/** A file that is to be in the tree. */
export interface TreeFile extends Link {
  readonly bytes: Uint8Array;
}

/** A file at a path of its own. */
export function treeFile(path: string, content: string | Uint8Array): TreeFile {
  const bytes = Buffer.from(content);
  return { path, sha256: digestOf(bytes), size: bytes.length, bytes };
}

/** A file that is named by what it holds. */
export function blobFile(text: string): TreeFile {
  const { bytes, sha256, size } = treeFile("", text);
  return { path: blobPath(sha256), sha256, size, bytes };
}

/** The link to a file. */
export function linkTo({ path, sha256, size }: Link): Link {
  return { path, sha256, size };
}

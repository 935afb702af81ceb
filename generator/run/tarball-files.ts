import { gunzipSync } from "node:zlib";

const BLOCK = 512;

/** A package that unpacks to more is none of ours. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The files of an npm package by their path below its folder; undefined if the bytes are no such package.
 * Nothing is written anywhere. What is neither file nor folder, such as a link, makes it none.
 */
export function tarballFiles(packed: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const tar = unzipped(packed);
  if (tar === undefined) return undefined;
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return files;
    const size = Number.parseInt(textIn(header, 124, 12), 8);
    const end = at + BLOCK + size;
    if (!isSound(header) || !(size >= 0) || end > tar.length) return undefined;
    const type = textIn(header, 156, 1);
    const path = belowFolder(header);
    if (type === "0" || type === "") {
      if (path === undefined || files.has(path)) return undefined;
      files.set(path, tar.subarray(at + BLOCK, end));
    } else if (type !== "5") {
      return undefined;
    }
    at = end + ((BLOCK - (size % BLOCK)) % BLOCK);
  }
  return undefined;
}

function unzipped(packed: Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}

/** Whether the sum of the block is the one that it states. */
function isSound(header: Uint8Array): boolean {
  const stated = Number.parseInt(textIn(header, 148, 8), 8);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === stated;
}

/** The path without its first folder, which is `package` for npm and may be another for others. */
function belowFolder(header: Uint8Array): string | undefined {
  const prefix = textIn(header, 345, 155);
  const name = textIn(header, 0, 100);
  const [, ...rest] = (prefix === "" ? name : `${prefix}/${name}`).split("/");
  return rest.length === 0 ? undefined : rest.join("/");
}

function textIn(header: Uint8Array, from: number, length: number): string {
  const field = Buffer.from(header.subarray(from, from + length)).toString("utf8");
  const end = field.indexOf("\0");
  return (end === -1 ? field : field.slice(0, end)).trim();
}

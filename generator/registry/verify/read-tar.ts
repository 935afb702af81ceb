import { digestOf } from "../../base/digest.ts";
import type { FoundFile, FoundFiles } from "./found-file.ts";

/** The files of a tarball without the folder that all of them are in, or what is wrong with it. */
export type TarRead =
  | { readonly kind: "files"; readonly files: FoundFiles }
  | { readonly kind: "fault"; readonly message: string };

const BLOCK = 512;

/**
 * Reads a tarball (ustar) as npm packs it, without unpacking it anywhere. Whatever else the format
 * allows, such as links to be made or names that continue elsewhere, is refused.
 */
export function readTar(bytes: Uint8Array): TarRead {
  const tar = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, FoundFile>();
  for (let at = 0; at < tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.length < BLOCK) return fault("it ends in the middle of a file");
    if (header.every((byte) => byte === 0)) {
      const isEnd = tar.subarray(at).every((byte) => byte === 0);
      return isEnd ? { kind: "files", files } : fault("there is something behind its end");
    }
    const entry = entryOf(header);
    if (typeof entry === "string") return fault(entry);
    const { name, size, isFolder } = entry;
    const start = at + BLOCK;
    const content = tar.subarray(start, start + size);
    if (content.length < size) return fault("it ends in the middle of a file");
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (isFolder) continue;
    const path = name.slice(name.indexOf("/") + 1);
    if (files.has(path)) return fault(`it holds "${path}" twice`);
    files.set(path, { path, kind: "file", sha256: digestOf(content), size, bytes: content });
  }
  return fault("it has no end");
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly isFolder: boolean;
}

/** What a header says, or what is wrong with it. */
function entryOf(header: Buffer): Entry | string {
  if (!header.subarray(257, 262).equals(Buffer.from("ustar"))) return "it is no ustar archive";
  if (checksumOf(header) !== octal(header.subarray(148, 156))) return "a header was changed";
  const type = String.fromCharCode(header[156] ?? 0);
  const isFolder = type === "5";
  if (!isFolder && type !== "0" && type !== "\0") return `it has an entry of the type "${type}"`;
  const prefix = text(header.subarray(345, 500));
  const name = (prefix === "" ? "" : `${prefix}/`) + text(header.subarray(0, 100));
  const size = octal(header.subarray(124, 136));
  if (size === undefined || (isFolder && size > 0)) return "a header gives no size";
  const isInside = /^[^/]+\/./u.test(name) && name.split("/").every((part) => part !== "..");
  if (!isInside && !isFolder) return "a file is not in the folder of the package";
  return { name, size, isFolder };
}

/** The sum of all bytes of a header, those of the sum itself counted as spaces. */
function checksumOf(header: Buffer): number {
  let sum = 0;
  for (const [place, byte] of header.entries()) sum += place >= 148 && place < 156 ? 32 : byte;
  return sum;
}

function octal(field: Buffer): number | undefined {
  const digits = text(field).trim();
  return /^[0-7]{1,11}$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? field.length : end).toString("utf8");
}

function fault(message: string): TarRead {
  return { kind: "fault", message };
}

import { gzipSync } from "node:zlib";

import { compareText } from "../base/compare.ts";
import { EnvironmentError } from "./environment-error.ts";

/** The size of everything in a tar file is a multiple of it. */
const BLOCK = 512;

/** 1985-10-26T08:15:00Z, the time that npm gives to all files. */
const TIME = 499_162_500;

/** What gzip calls an unknown operating system, so that the bytes do not tell ours. */
const UNKNOWN_SYSTEM = 255;

/**
 * The bytes of an npm package with these files, by path. They depend on paths, contents and the version of zlib
 * in Node alone: not on modes, times, owners or the order of the files.
 */
export function tarballOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = [...files]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([path, bytes]) => [headerOf(`package/${path}`, bytes.length), padded(bytes)]);
  const tar = Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
  const packed = gzipSync(tar, { level: 9 });
  packed[9] = UNKNOWN_SYSTEM;
  return packed;
}

/** The block before a file, as POSIX.1-1988 has it (ustar). */
function headerOf(path: string, size: number): Uint8Array {
  const { prefix, name } = divided(path);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, "utf8");
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(TIME, 12), 136);
  // The sum counts its own place as spaces.
  header.fill(" ", 148, 156);
  header.write("0", 156);
  header.write("ustar\u000000", 257);
  header.write(octal(0, 8), 329);
  header.write(octal(0, 8), 337);
  header.write(prefix, 345, "utf8");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}

/** A path that is longer than its field is divided at a slash. */
function divided(path: string): { readonly prefix: string; readonly name: string } {
  if (Buffer.byteLength(path) <= 100) return { prefix: "", name: path };
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return { prefix, name };
  }
  throw new EnvironmentError(`The path "${path}" is too long for a package.`);
}

function padded(bytes: Uint8Array): Uint8Array {
  const padding = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
  return Buffer.concat([bytes, Buffer.alloc(padding)]);
}

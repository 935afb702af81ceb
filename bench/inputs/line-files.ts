import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** The same messages as files of lines. */
export interface LineFiles {
  /** Each message once. */
  readonly distinct: string;
  /** Again and again, up to the size that was asked for. */
  readonly large: string;
}

/** Writes the files, unless they lie in the folder already; others that lie there are removed. */
export function lineFiles(lines: readonly string[], megabytes: number, folder: string): LineFiles {
  const text = `${lines.join("\n")}\n`;
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const below = join(folder, digest);
  const distinct = join(below, "distinct.ndjson");
  const large = join(below, `${megabytes}.ndjson`);
  if (existsSync(large)) return { distinct, large };
  if (!existsSync(distinct)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(below, { recursive: true });
  writeFileSync(distinct, text);
  const part = openSync(`${large}.part`, "w");
  for (const piece of repeated(Buffer.from(text), megabytes * 1e6)) writeSync(part, piece);
  closeSync(part);
  renameSync(`${large}.part`, large);
  return { distinct, large };
}

/** Whole lines, again and again, of so many bytes or a few less. */
export function* repeated(lines: Buffer, bytes: number): Generator<Buffer> {
  let left = bytes;
  for (; left >= lines.length; left -= lines.length) yield lines;
  yield lines.subarray(0, lines.lastIndexOf("\n", left) + 1);
}

import type { MessageRead } from "../../../../generator/traffic/read/message-read.ts";
import {
  messageReader,
  type ReadingOptions,
} from "../../../../generator/traffic/read/message-reader.ts";

/** What is read of bytes that come in pieces of so many, and how many lines they were. */
export function reads(
  input: string | Uint8Array,
  { size = Infinity, ...options }: ReadingOptions & { readonly size?: number } = {},
): { readonly found: readonly MessageRead[]; readonly lines: number } {
  const found: MessageRead[] = [];
  const reader = messageReader(options, { take: (read) => found.push(read) });
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += size) {
    // The reader may keep nothing of a chunk.
    const chunk = Buffer.from(bytes.subarray(at, at + size));
    reader.push(chunk);
    chunk.fill(0);
  }
  return { found, lines: reader.end() };
}

/** One line for each: `1: {"a":1}`, `2:5 [0] syntax`. */
export function told(found: readonly MessageRead[]): readonly string[] {
  return found.map((read) => {
    const { line, column, index } = read.place;
    const at = [line, column].filter((part) => part !== undefined).join(":");
    const item = index === undefined ? "" : ` [${index}]`;
    return `${at}${item} ${read.kind === "fault" ? read.code : JSON.stringify(read.value)}`;
  });
}

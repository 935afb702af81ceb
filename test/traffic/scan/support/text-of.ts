import type { ByteRange } from "../../../../generator/traffic/scan/scan.ts";

/** A text in bytes of its own: none are before it, and what engines need behind it is theirs. */
export function textOf(text: string | Uint8Array): ByteRange {
  const bytes = Buffer.from(new Uint8Array(Buffer.from(text)).buffer);
  return { bytes, from: 0, to: bytes.length };
}

/** A text with other bytes before and behind it. */
export function textIn(
  before: string | Uint8Array,
  text: string | Uint8Array,
  behind: string | Uint8Array,
): ByteRange {
  const parts = [before, text, behind].map((part) => Buffer.from(part));
  const [first, middle] = parts;
  const { bytes } = textOf(Buffer.concat(parts));
  const from = first?.length ?? 0;
  return { bytes, from, to: from + (middle?.length ?? 0) };
}

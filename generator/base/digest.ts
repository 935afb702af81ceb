import { createHash } from "node:crypto";

/** SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** One digest of many named parts. Names and lengths are part of it, so no two lists share one. */
export function digestOfParts(
  parts: Iterable<readonly [name: string, content: Uint8Array]>,
): string {
  const hash = createHash("sha256");
  for (const [name, content] of parts) {
    hash.update(`${Buffer.byteLength(name)}:${name}:${content.length}:`);
    hash.update(content);
  }
  return hash.digest("hex");
}

import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A text as it is sent. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** None for a text that is sent as it is. */
  readonly encoding?: "br" | "gzip";
}

/** What is shorter than this gets no shorter. */
const SHORT = 1000;

/** A text in the best way that a client accepts. A preview is read once, so that speed counts more than size. */
export function encoded(text: string, accepted: string): Encoded {
  const bytes = Buffer.from(text);
  const names = accepted
    .split(",")
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.replace(/;.*/s, "").trim().toLowerCase());
  if (bytes.length < SHORT) return { bytes };
  if (names.includes("br")) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
    return { bytes: brotliCompressSync(bytes, { params }), encoding: "br" };
  }
  if (names.includes("gzip")) return { bytes: gzipSync(bytes), encoding: "gzip" };
  return { bytes };
}

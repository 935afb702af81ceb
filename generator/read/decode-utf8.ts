/** The text of some bytes; where they are not valid UTF-8, also where that begins. */
export interface Decoded {
  /** With U+FFFD in place of what could not be decoded. */
  readonly text: string;
  /** Offset of the first byte that is wrong. */
  readonly invalidAt?: number;
  /** Offset of its replacement in `text`. */
  readonly invalidIndex: number;
}

/** Decodes UTF-8 strictly: overlong forms, surrogates and cut sequences are invalid. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  // A byte order mark is kept: whether it may be there is the caller's decision.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let byte = 0;
  let index = 0;
  for (;;) {
    const next = text.indexOf("\uFFFD", index);
    if (next === -1) return { text, invalidIndex: -1 };
    byte += Buffer.byteLength(text.slice(index, next));
    // The file may hold the replacement character itself, properly encoded.
    const genuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!genuine) return { text, invalidAt: byte, invalidIndex: next };
    byte += 3;
    index = next + 1;
  }
}

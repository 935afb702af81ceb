import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { bounds } from "./bounds.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { errorAt } from "./error-at.ts";

/** A definition file as it lies in the folder. */
export interface DefinitionFile {
  /** Relative to the definitions folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The text of a file, as far as it can be shown, and what is wrong with its bytes. */
export interface ScannedFile {
  /** Without a leading byte order mark, lines ending with `\n`. */
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Characters that YAML parsers treat differently, or let through unseen. Tab and line feed are the
 * only controls that stay; a byte order mark is allowed at the start of a file only.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]|\r/gu;

/**
 * Decodes a file and refuses what no definition can mean: other encodings, control characters,
 * stray line ends. A file with byte order mark or CRLF gives the very text of the plain one.
 */
export function scanBytes(file: DefinitionFile): ScannedFile {
  const { path, bytes } = file;
  if (bytes.length > bounds.fileBytes) {
    return refused(path, "file-too-large", {
      message: `The file has ${bytes.length} bytes, and at most ${bounds.fileBytes} are read.`,
      hint: "Split it: one type, event type or value set per file.",
    });
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return refused(path, "file-encoding", {
      message: "The file is written in UTF-16.",
      hint: "Save it as UTF-8.",
    });
  }
  const decoded = decodeUtf8(bytes);
  const text = decoded.text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  const source: SourceFile = { path, text };
  if (decoded.invalidAt !== undefined) {
    const at = text.indexOf("\uFFFD", decoded.invalidIndex - (decoded.text.length - text.length));
    const diagnostic = errorAt({ file: path, start: at, end: at + 1 }, "file-encoding", {
      message: `The bytes are not valid UTF-8, from byte ${decoded.invalidAt} on.`,
      hint: "Save the file as UTF-8.",
    });
    return { source, diagnostics: [diagnostic] };
  }
  return { source, diagnostics: forbiddenCharacters(source) };
}

/** One diagnostic per kind of forbidden character: binary data would have thousands of places. */
function forbiddenCharacters(source: SourceFile): readonly Diagnostic[] {
  const first = new Map<string, number>();
  const count = new Map<string, number>();
  for (const match of source.text.matchAll(FORBIDDEN)) {
    const [character] = match;
    if (!first.has(character)) first.set(character, match.index);
    count.set(character, (count.get(character) ?? 0) + 1);
  }
  return [...first].map(([character, start]) => {
    const more = (count.get(character) ?? 1) - 1;
    const others = more > 0 ? `, here and at ${more} more places` : "";
    return errorAt({ file: source.path, start, end: start + 1 }, "forbidden-character", {
      message: `The file has the character ${characterName(character)}${others}.`,
      hint: character === "\r" ? "End lines with LF or CRLF." : "Remove it.",
    });
  });
}

/** A character for a message, never itself: `U+FEFF (byte order mark)`. */
export function characterName(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const names: Record<string, string> = {
    "\u0000": "NUL",
    "\r": "carriage return",
    "\u001B": "escape",
    "\u0085": "next line",
    "\uFEFF": "byte order mark",
  };
  const name = names[character];
  const hex = point.toString(16).toUpperCase().padStart(4, "0");
  return name === undefined ? `U+${hex}` : `U+${hex} (${name})`;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function refused(
  path: string,
  code: "file-too-large" | "file-encoding",
  said: { readonly message: string; readonly hint: string },
): ScannedFile {
  const diagnostic = errorAt({ file: path, start: 0, end: 0 }, code, said);
  return { source: { path, text: "" }, diagnostics: [diagnostic] };
}

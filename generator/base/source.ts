/** A text file that was read, named by its path relative to the definitions folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source file, by UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Where an offset is for a person: both numbers count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. Linear in the text, so it is called only when something is printed. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.min(Math.max(offset, 0), text.length));
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line += 1;
  return { line, column: before.length - lineStart + 1 };
}

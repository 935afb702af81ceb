import { CST, Lexer } from "yaml";

/** A comment of a YAML text, with its `#`. */
export interface Comment {
  readonly text: string;
  /** Where it starts, by UTF-16 offset. */
  readonly start: number;
  /** Distance from the start of its line. */
  readonly column: number;
  /** True if nothing but space stands before it on its line. */
  readonly alone: boolean;
  /** True if the line above is empty. */
  readonly spaced: boolean;
}

/** The comments of a YAML text, in order. Text that merely looks like one is left out. */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let start = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    // These tokens are marks of the lexer, and no part of the text.
    const isMark = type === "doc-mode" || type === "flow-error-end" || type === "scalar";
    if (type === "comment" && !isScalar) comments.push(commentAt(text, start, token));
    isScalar = isMark && type === "scalar";
    if (!isMark) start += token.length;
  }
  return comments;
}

/** True if the line that the offset is on has an empty line above it. */
export function isSpaced(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (lineStart === 0) return false;
  const previousStart = text.lastIndexOf("\n", lineStart - 2) + 1;
  return text.slice(previousStart, lineStart).trim() === "";
}

function commentAt(text: string, start: number, token: string): Comment {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return {
    text: token.trimEnd(),
    start,
    column: start - lineStart,
    alone: text.slice(lineStart, start).trim() === "",
    spaced: isSpaced(text, start),
  };
}

import { Lexer, Parser, type CST } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { bounds } from "./bounds.ts";
import { errorAt } from "./error-at.ts";

/** The tokens of a file, or why there are too many. */
export type Tokenized =
  | { readonly tokens: readonly CST.Token[] }
  | { readonly tokens?: never; readonly excess: Diagnostic };

/** Splits a file into the tokens of YAML, nested as they stand. Neither recursive nor unbounded. */
export function tokenize(source: SourceFile): Tokenized {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let marks = 0;
  let offset = 0;
  for (const mark of new Lexer().lex(source.text)) {
    marks += 1;
    if (marks > bounds.marks) {
      const at = Math.min(offset, source.text.length);
      const excess = errorAt({ file: source.path, start: at, end: at }, "file-too-large", {
        message: `The file has more than ${bounds.marks} words and marks.`,
        hint: "Split it: one type, event type or value set per file.",
      });
      return { excess };
    }
    offset += mark.length;
    for (const token of parser.next(mark)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

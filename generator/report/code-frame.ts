import { positionAt, type Span } from "../base/source.ts";
import { visible } from "./visible.ts";

/** Longer lines are cut around the place, so that one line of source is one line on the screen. */
const WIDTH = 96;

/** How much of a cut line stands before the place. */
const BEFORE = 32;

/**
 * The line of source that a span begins in, with its number, and marks under the span:
 *
 *     4 |     type: Adress
 *       |           ^^^^^^
 */
export function codeFrame(text: string, span: Span): string {
  const { line, column } = positionAt(text, span.start);
  const lineStart = Math.min(span.start, text.length) - (column - 1);
  const lineEnd = text.indexOf("\n", lineStart);
  const content = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, "");
  const from = content.length > WIDTH ? Math.max(0, column - 1 - BEFORE) : 0;
  const shown = content.slice(from, from + WIDTH);
  const at = column - 1 - from;
  const marked = shown.slice(at, at + Math.max(1, span.end - span.start));
  const head = (from > 0 ? "…" : "") + visible(shown.slice(0, at));
  const tail = from + WIDTH < content.length ? "…" : "";
  const marks = "^".repeat(Math.max(1, visible(marked).length));
  const number = String(line);
  const gap = " ".repeat(number.length);
  return [
    `${number} | ${head}${visible(shown.slice(at))}${tail}`,
    `${gap} | ${" ".repeat(head.length)}${marks}`,
  ].join("\n");
}

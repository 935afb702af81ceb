import { isMap } from "yaml";
import type { TextEdit } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import type { DefinitionDocument, DocumentPath } from "../definition/document.ts";

/**
 * Edits that remove a key with its one-line value, and leave every comment. Undefined where that
 * would leave nothing behind, or where the layout is not one that can be cut safely.
 */
export function removeKey(
  document: DefinitionDocument,
  path: DocumentPath,
): readonly TextEdit[] | undefined {
  const parentPath = path.slice(0, -1);
  const { yaml } = document;
  const parent = parentPath.length === 0 ? yaml.contents : yaml.getIn(parentPath, true);
  if (!isMap(parent) || parent.items.length < 2) return undefined;
  const key = document.spanOf(path, "key");
  const { end } = document.spanOf(path, "value");
  const span = { ...key, end };
  const { text } = document.source;
  if (text.slice(span.start, span.end).includes("\n")) return undefined;
  const cut = parent.flow === true ? cutFromFlow(text, span) : cutLine(text, span);
  return cut && [{ span: cut, text: "" }];
}

/** The key with the comma behind it, or before it if it is the last. */
function cutFromFlow(text: string, span: Span): Span | undefined {
  const [behind] = /^[ \t]*,[ \t]*/.exec(text.slice(span.end)) ?? [];
  if (behind !== undefined) return { ...span, end: span.end + behind.length };
  const [before] = /,[ \t]*$/.exec(text.slice(0, span.start)) ?? [];
  return before === undefined ? undefined : { ...span, start: span.start - before.length };
}

/** The whole line, or all of it up to its comment, which then stands alone. */
function cutLine(text: string, span: Span): Span | undefined {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const newline = text.indexOf("\n", span.end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const tail = text.slice(span.end, lineEnd);
  if (text.slice(lineStart, span.start).trim() !== "") return undefined;
  if (tail.trim() === "") return { ...span, start: lineStart, end: lineEnd };
  const [gap = ""] = /^[ \t]*/.exec(tail) ?? [];
  return tail.trim().startsWith("#") ? { ...span, end: span.end + gap.length } : undefined;
}

import { isNode, parseDocument } from "yaml";
import type { SourceFile, Span } from "../base/source.ts";

/**
 * Where a JSON Pointer leads in the text of a JSON file; the start of the file where it leads
 * nowhere. It parses the text again, which only a file with findings pays for.
 */
export function locate(file: SourceFile, pointer: readonly (string | number)[]): Span {
  const whole = { file: file.path, start: 0, end: Math.min(1, file.text.length) };
  if (pointer.length === 0) return whole;
  let document = documents.get(file);
  if (document === undefined) {
    document = parseDocument(file.text, { uniqueKeys: false, logLevel: "silent" });
    documents.set(file, document);
  }
  if (document.errors.length > 0) return whole;
  for (let length = pointer.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(pointer.slice(0, length), true);
    if (isNode(node) && node.range) {
      return { file: file.path, start: node.range[0], end: node.range[1] };
    }
  }
  return whole;
}

const documents = new WeakMap<SourceFile, ReturnType<typeof parseDocument>>();

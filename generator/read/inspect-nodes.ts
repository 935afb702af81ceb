import {
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Fix } from "../base/diagnostic.ts";
import type { SourceFile, Span } from "../base/source.ts";
import { errorAt } from "./error-at.ts";
import { characterName } from "./scan-bytes.ts";

/** Characters that no value may have, whatever escape they are written with. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;

/** What was found in the nodes of a document. */
export interface NodeInspection {
  readonly diagnostics: readonly Diagnostic[];
  /** False if a key has no place in plain values, where the grammar looks: null, a list, an object. */
  readonly readable: boolean;
}

/**
 * What YAML allows and definitions do not: two equal keys however they are written, keys that are
 * no text, merge keys, numbers that are not what they look like, and control characters in escapes.
 */
export function inspectNodes(source: SourceFile, yaml: Document): NodeInspection {
  const diagnostics: Diagnostic[] = [];
  let readable = true;
  // The depth is bounded before, so that recursion is safe here.
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      for (const problem of keyProblems(source, node)) diagnostics.push(problem);
      for (const { key, value } of node.items) {
        readable &&= isScalar(key) && key.value !== null;
        if (isScalar(key) && typeof key.value === "string") visit(key);
        visit(value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item);
    } else if (isScalar(node)) {
      const problem = scalarProblem(source, node);
      if (problem !== undefined) diagnostics.push(problem);
    }
  };
  visit(yaml.contents);
  return { diagnostics, readable };
}

function keyProblems(source: SourceFile, map: YAMLMap): readonly Diagnostic[] {
  const seen = new Map<string, Span>();
  return map.items.flatMap((pair) => {
    const span = spanOfKey(source, pair);
    if (!isScalar(pair.key) || typeof pair.key.value !== "string") {
      // As text it may be there again: `1` beside `"1"`.
      if (isScalar(pair.key)) seen.set(pair.key.source ?? "", span);
      return [keyNotText(source, pair)];
    }
    const { value, type } = pair.key;
    if (value === "<<" && type === Scalar.PLAIN) {
      const hint = "Write the keys here, or make a type and extend it.";
      return [
        errorAt(span, "yaml-feature", { message: 'Merge keys ("<<") are not allowed.', hint }),
      ];
    }
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, span);
      return [];
    }
    return [
      errorAt(span, "duplicate-key", {
        message: `The key "${value}" is there twice.`,
        hint: "Remove one of the two.",
        related: [{ message: `"${value}" is first here.`, span: first }],
      }),
    ];
  });
}

function keyNotText(source: SourceFile, pair: Pair): Diagnostic {
  const span = spanOfKey(source, pair);
  const text = isScalar(pair.key) ? (pair.key.source ?? "") : "";
  if (text === "") {
    const hint = "Write a key before the colon.";
    return errorAt(span, "key-not-text", { message: "A key must be text.", hint });
  }
  const kind = isScalar(pair.key) ? typeOf(pair.key.value) : "";
  return errorAt(span, "quote-it", {
    message: `The key "${text}" is read as ${kind}.`,
    hint: `Quote it: "${text}".`,
    fix: quoting(span, text),
  });
}

function scalarProblem(source: SourceFile, node: Scalar): Diagnostic | undefined {
  const span = spanOfNode(source, node);
  if (typeof node.value === "string") {
    const character = FORBIDDEN.exec(node.value)?.[0];
    if (character === undefined) return undefined;
    const message = `The text has the character ${characterName(character)}.`;
    return errorAt(span, "forbidden-character", { message, hint: "Remove it." });
  }
  const written = node.source ?? "";
  const isNumber = typeof node.value === "number" || typeof node.value === "bigint";
  if (!isNumber || written === String(node.value)) return undefined;
  return errorAt(span, "quote-it", {
    message: `"${written}" is read as the number ${String(node.value)}.`,
    hint: `Quote it if it is text: "${written}". Otherwise write ${String(node.value)}.`,
    fix: quoting(span, written),
  });
}

/** What YAML makes of an unquoted text, in words. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "boolean") return "a boolean";
  return typeof value === "string" ? "text" : "a number";
}

/** The repair of an unquoted text that is read as something else. */
export function quoting(span: Span, text: string): Fix {
  return { title: "Quote it", edits: [{ span, text: JSON.stringify(text) }] };
}

function spanOfKey(source: SourceFile, pair: Pair): Span {
  return spanOfNode(source, isNodeLike(pair.key) ? pair.key : (pair.value as Node | null));
}

function isNodeLike(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function spanOfNode(source: SourceFile, node: Node | null | undefined): Span {
  const [start = 0, end = start] = node?.range ?? [];
  return { file: source.path, start, end };
}

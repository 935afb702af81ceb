import type { CST } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { bounds } from "./bounds.ts";
import { errorAt, type Said } from "./error-at.ts";

/** What the tokens of a file say before anything is built of them. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  /** False if building the document would take too much stack, time or memory. */
  readonly composable: boolean;
}

interface Visit {
  readonly token: CST.Token;
  readonly depth: number;
}

/**
 * Walks the tokens without recursion, so that no nesting can exhaust the stack: bounds the depth,
 * and refuses the features of YAML that definitions do without.
 */
export function inspectTokens(source: SourceFile, tokens: readonly CST.Token[]): Inspection {
  const diagnostics: Diagnostic[] = [];
  let faults = 0;
  let documents = 0;
  const stack: Visit[] = tokens.map((token) => ({ token, depth: 0 })).toReversed();
  let visit = stack.pop();
  for (; visit !== undefined; visit = stack.pop()) {
    const { token, depth } = visit;
    if (token.type === "document") documents += 1;
    const feature = documents > 1 && token.type === "document" ? SECOND_DOCUMENT : featureOf(token);
    if (feature !== undefined) {
      faults += 1;
      diagnostics.push(errorAt(spanOf(source, token), "yaml-feature", feature));
    }
    const excess = excessOf({ depth, faults });
    if (excess !== undefined) {
      return {
        diagnostics: [...diagnostics, errorAt(spanOf(source, token), excess.code, excess.said)],
        composable: false,
      };
    }
    // Not by spreading: a list of a megabyte would not fit into the arguments of a call.
    for (const part of partsOf(token).toReversed()) {
      stack.push({ token: part, depth: depthOf(part, depth) });
    }
  }
  return { diagnostics, composable: true };
}

/** The bound that is passed, if one is. */
function excessOf(reached: {
  readonly depth: number;
  readonly faults: number;
}): { readonly code: "too-deep" | "yaml-syntax"; readonly said: Said } | undefined {
  if (reached.depth > bounds.depth) {
    const message = `Lists and mappings are nested more than ${bounds.depth} deep.`;
    return {
      code: "too-deep",
      said: { message, hint: "Give the inner objects types of their own." },
    };
  }
  if (reached.faults > bounds.faults) {
    const message = `The file has more than ${bounds.faults} faults, and was read no further than here.`;
    return { code: "yaml-syntax", said: { message, hint: "Repair those above first." } };
  }
  return undefined;
}

const SECOND_DOCUMENT: Said = {
  message: "A second document begins here, and a file holds one.",
  hint: "Move it to a file of its own, or remove the line `---`.",
};

/** How the features of YAML that are refused are called, and what to write instead. */
const FEATURES: ReadonlyMap<CST.Token["type"], { readonly name: string; readonly hint: string }> =
  new Map([
    ["anchor", { name: "Anchors", hint: "Write the text where it is used, or make a type of it." }],
    ["alias", { name: "Aliases", hint: "Write it out. A text that starts with * needs quotes." }],
    ["tag", { name: "Tags", hint: "Remove it. A text that starts with ! needs quotes." }],
    ["directive", { name: "Directives", hint: "Remove the line." }],
  ]);

function featureOf(token: CST.Token): Said | undefined {
  const feature = FEATURES.get(token.type);
  if (feature === undefined || !("source" in token)) return undefined;
  const { name, hint } = feature;
  return { message: `${name} such as "${shown(token.source)}" are not allowed.`, hint };
}

/** Everything directly inside a token, in the order of the text. */
function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") {
    return [...token.start, ...present(token.value), ...(token.end ?? [])];
  }
  const items = "items" in token ? token.items.flatMap((item) => partsOfItem(item)) : [];
  const props = "props" in token ? token.props : [];
  const end = "end" in token ? (token.end ?? []) : [];
  return [...items, ...props, ...end];
}

function partsOfItem(item: CST.CollectionItem): readonly CST.Token[] {
  return [...item.start, ...present(item.key), ...(item.sep ?? []), ...present(item.value)];
}

function present(token: CST.Token | null | undefined): readonly CST.Token[] {
  return token === null || token === undefined ? [] : [token];
}

function depthOf(part: CST.Token, depth: number): number {
  const nests =
    part.type === "block-map" || part.type === "block-seq" || part.type === "flow-collection";
  return nests ? depth + 1 : depth;
}

function spanOf(
  source: SourceFile,
  token: CST.Token,
): { file: string; start: number; end: number } {
  const start = Math.min(token.offset, source.text.length);
  const length = "source" in token ? token.source.length : 1;
  return {
    file: source.path,
    start,
    end: Math.min(start + Math.max(length, 1), source.text.length),
  };
}

/** A stretch of the source for a message: not too long, on one line. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

import { isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLMap } from "yaml";
import type { SourceFile, Span } from "../base/source.ts";

/** A part of a document to be found. */
interface Place {
  readonly yaml: Document;
  readonly source: SourceFile;
  readonly path: readonly (string | number)[];
  readonly part: "key" | "value";
}

/** Where a part of a document is in its text, or the nearest part around it that is there. */
export function spanIn(place: Place): Span {
  const { yaml, source, path, part } = place;
  let node: unknown = yaml.contents;
  let span = part === "key" && path.length === 0 ? undefined : spanOfNode(source, node);
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (pair === undefined) return span ?? startOf(source);
      node = pair.value;
      const key = spanOfNode(source, pair.key);
      span = (last && part === "key" ? key : (spanOfNode(source, node) ?? key)) ?? span;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      span = spanOfNode(source, node) ?? span;
    } else {
      return span ?? startOf(source);
    }
  }
  return span ?? startOf(source);
}

/** The keys of the object at `path`, in the order of the file; none if no object is there. */
export function keysAt(yaml: Document, path: readonly (string | number)[]): readonly string[] {
  const node = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
  return isMap(node) ? node.items.map((pair) => keyText(pair)) : [];
}

/** Lookups by key, made once for each map of a document: value sets have thousands of codes. */
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let pairs = pairsByKey.get(map);
  if (pairs === undefined) {
    pairs = new Map(map.items.map((pair) => [keyText(pair), pair]));
    pairsByKey.set(map, pairs);
  }
  return pairs.get(key);
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** The text of a node itself, without what follows it. An empty value has none. */
function spanOfNode(source: SourceFile, node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return start === end ? undefined : { file: source.path, start, end };
}

function startOf(source: SourceFile): Span {
  return { file: source.path, start: 0, end: 0 };
}

import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import { keyOrder } from "./key-order.ts";
import { LINE_WIDTH, plainOrQuoted, quoted, type ScalarContext } from "./print-scalar.ts";

/** Keys whose texts are sentences, so that a comma or a bracket may follow: quoted inside brackets. */
const SENTENCES: ReadonlySet<string> = new Set(["description", "deprecated"]);

/** One key of an override, which the grammar makes a word, with its value. */
export interface OverridePair {
  readonly key: Scalar<string>;
  readonly value: Node | null;
}

/** The keys of an override with their values, in the order of the keys. */
export function pairsOf(map: YAMLMap<Scalar<string>, Node | null>): readonly OverridePair[] {
  const order = keyOrder("override");
  return map.items
    .map(({ key, value }) => ({ key, value: value ?? null }))
    .toSorted((a, b) => order.indexOf(a.key.value) - order.indexOf(b.key.value));
}

/** A scalar as it is printed, on one line. Quotes of the author stay. */
export function scalarText(scalar: Scalar, key: string, context: ScalarContext): string {
  const { value, source, type } = scalar;
  if (value === null) return "";
  if (typeof value !== "string") return source ?? JSON.stringify(value);
  const wasQuoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
  const isNew = type === undefined;
  const isSet = key === "examples" || (isNew && SENTENCES.has(key));
  const isQuoted = wasQuoted || (context === "flow" && isSet);
  return isQuoted ? quoted(value) : plainOrQuoted(value, context);
}

/** A value on one line: `[a, b]`, `{ required: true }`, or a scalar. `key` is what it is the value of. */
export function flowText(node: Node | null, key: string): string {
  if (isScalar(node)) return scalarText(node, key, "flow");
  if (isSeq<Node>(node)) return `[${node.items.map((item) => flowText(item, key)).join(", ")}]`;
  if (!isMap<Scalar<string>, Node | null>(node)) return "";
  const pairs = pairsOf(node).map(
    ({ key, value }) => `${key.value}: ${flowText(value, key.value)}`,
  );
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** A list that does not fit on one line, one item on each, as prettier breaks it. */
export function brokenList(items: readonly Node[], key: string, indent: string): readonly string[] {
  const inner = `${indent}  `;
  const lines = items.flatMap((item) => {
    const flat = flowText(item, key);
    const fits = inner.length + flat.length + 1 <= LINE_WIDTH;
    if (fits || !isSeq<Node>(item) || item.items.length === 0) return [`${inner}${flat},`];
    const broken = brokenList(item.items, key, inner);
    return [...broken.slice(0, -1), `${broken.at(-1)},`];
  });
  return [`${indent}[`, ...lines, `${indent}]`];
}

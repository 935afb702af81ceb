import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import type { Block, Entry } from "./layout.ts";
import { brokenList, flowText, pairsOf, scalarText } from "./print-flow.ts";
import { folded, LINE_WIDTH, plainOrQuoted, quoted } from "./print-scalar.ts";

const INDENT = "  ";

/** Keys of a file that an empty line sets off from what is above. */
const SECTIONS: ReadonlySet<string> = new Set([
  "envelope",
  "exchange",
  "overrides",
  "fields",
  "rules",
  "codes",
  "codesFrom",
  "allowedOn",
]);

/** Keys of a file whose entries have an empty line between them. */
const SPACED_SECTIONS: ReadonlySet<string> = new Set(["fields", "rules", "exceptions"]);

/** The lines of a block, without line ends. */
export function blockLines(block: Block): readonly string[] {
  const indent = INDENT.repeat(block.depth);
  const lines = block.entries.flatMap((entry, index) => {
    const own = entryLines(entry, indent);
    return index > 0 && isSetOff(entry, block) ? ["", ...own] : own;
  });
  return [...lines, ...commentLines(block.end, indent)];
}

/** True if an empty line stands above this entry, which is not the first of its block. */
function isSetOff({ name, section, notes }: Entry, block: Block): boolean {
  if (notes.spaced && (block.form !== "object" || notes.before.length > 0)) return true;
  if (block.depth === 0) return SECTIONS.has(name);
  return block.depth === 1 && SPACED_SECTIONS.has(section);
}

function entryLines(entry: Entry, indent: string): readonly string[] {
  const { notes, value } = entry;
  const head = indent + headText(entry);
  const lines =
    value.kind === "block"
      ? [head, ...blockLines(value)]
      : inlineLines(value.node, { name: entry.name, head, indent });
  const [first = head, ...rest] = lines;
  // A comment stays behind a key only where its value ends on that line, or lies below as a block.
  const staysBehind =
    notes.behind.length === 1 && (rest.length === 0 || value.kind === "block") ? notes.behind : [];
  const above = staysBehind.length === 0 ? [...notes.before, ...notes.behind] : notes.before;
  return [...commentLines(above, indent), [first, ...staysBehind].join(" "), ...rest];
}

function headText({ key, name }: Entry): string {
  if (key === undefined) return "-";
  if (!isScalar(key)) return `${name}:`;
  const isQuoted = key.type === "QUOTE_DOUBLE" || key.type === "QUOTE_SINGLE";
  return `${isQuoted ? quoted(name) : plainOrQuoted(name, "block")}:`;
}

interface Head {
  readonly name: string;
  /** The key or the hyphen, with the indentation before it. */
  readonly head: string;
  readonly indent: string;
}

function inlineLines(node: Node | null, place: Head): readonly string[] {
  const { name, head, indent } = place;
  if (isMap<Scalar<string>, Node | null>(node)) return overrideLines(node, place);
  if (isSeq<Node>(node)) return listLines(node.items, flowText(node, name), place);
  const text = isScalar(node) ? scalarText(node, name, "block") : "";
  if (text === "") return [head];
  const line = `${head} ${text}`;
  if (line.length <= LINE_WIDTH) return [line];
  const inner = indent + INDENT;
  const [first = "", ...rest] = folded(text, LINE_WIDTH - inner.length);
  const below = rest.map((part) => inner + part);
  // As prettier has it: what fits beside the key stands there.
  const beside = `${head} ${first}`;
  const isBeside = rest.length === 0 || beside.length <= LINE_WIDTH;
  return isBeside ? [beside, ...below] : [head, inner + first, ...below];
}

function listLines(items: readonly Node[], flat: string, place: Head): readonly string[] {
  const { name, head, indent } = place;
  const line = `${head} ${flat}`;
  const inner = indent + INDENT;
  if (line.length <= LINE_WIDTH || items.length === 0) return [line];
  const broken = brokenList(items, name, inner);
  // Behind a hyphen the bracket opens on the same line.
  if (head.endsWith("-")) return [`${head} [`, ...broken.slice(1)];
  return inner.length + flat.length <= LINE_WIDTH ? [head, inner + flat] : [head, ...broken];
}

/** An override on one line. Where it does not fit, or the author did so, each key has a line. */
function overrideLines(
  map: YAMLMap<Scalar<string>, Node | null>,
  { name, head, indent }: Head,
): readonly string[] {
  const line = `${head} ${flowText(map, name)}`;
  const wasBlock = map.range !== undefined && map.flow !== true;
  if (map.items.length === 0 || (line.length <= LINE_WIDTH && !wasBlock)) return [line];
  const inner = indent + INDENT;
  const lines = pairsOf(map).flatMap(({ key, value }) =>
    inlineLines(value, { name: key.value, head: `${inner}${key.value}:`, indent: inner }),
  );
  return [head, ...lines];
}

function commentLines(comments: readonly string[], indent: string): readonly string[] {
  return comments.map((comment) => (comment === "" ? "" : indent + comment));
}

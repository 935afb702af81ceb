import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from "yaml";
import { compareText } from "../base/compare.ts";
import { invariant } from "../base/invariant.ts";
import type { DefinitionKind } from "./definition-path.ts";
import { keyOrder, type OrderedPart } from "./key-order.ts";

/** A value that is printed behind its key: a scalar, a list, or the map of one override. */
interface InlineValue {
  readonly kind: "inline";
  readonly node: Node | null;
}

/** A value that is printed as lines below its key. */
export interface Block {
  readonly kind: "block";
  /** `object`: keys of the grammar; `names`: names of the author; `list`: items. */
  readonly form: "object" | "names" | "list";
  readonly depth: number;
  readonly entries: readonly Entry[];
  /** Comments behind the last entry; an empty line is an empty text. */
  readonly end: string[];
}

/** One key of a block with its value, or one item of a list. */
export interface Entry {
  /** Absent for items of a list. */
  readonly key?: Node;
  /** Text of the key; empty for items. */
  readonly name: string;
  readonly value: InlineValue | Block;
  /** The key of the object that the block of this entry is the value of: `fields`, `codes`. */
  readonly section: string;
  /** Where it was read, by UTF-16 offsets; -1 if it was not read. */
  readonly start: number;
  readonly end: number;
  readonly notes: EntryNotes;
}

/** What an author wrote around an entry; filled by `attachComments`, and empty until then. */
interface EntryNotes {
  /** True if an empty line stands above the entry and its comments. */
  spaced: boolean;
  /** Comments above, without indentation; an empty line is an empty text. */
  readonly before: string[];
  /** Comments behind it on the same line. */
  readonly behind: string[];
}

/** What the value of a key looks like, where it is neither text nor a list on one line. */
type Shape =
  | { readonly form: "object"; readonly part: OrderedPart }
  | { readonly form: "names"; readonly of?: Shape }
  | { readonly form: "list" };

const FIELDS: Shape = { form: "names", of: { form: "object", part: "field" } };

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["fields", FIELDS],
  ["overrides", { form: "names" }],
  ["rules", { form: "names", of: { form: "object", part: "rule" } }],
  ["exceptions", { form: "names", of: { form: "object", part: "exception" } }],
  ["codes", { form: "names" }],
  ["envelope", { form: "object", part: "envelope" }],
  ["exchange", { form: "object", part: "exchange" }],
  ["standard", { form: "object", part: "standard" }],
  ["codesFrom", { form: "object", part: "codesFrom" }],
  ["allowedOn", { form: "object", part: "allowedOn" }],
  ["anyOf", { form: "list" }],
  ["paths", { form: "list" }],
]);

/**
 * The content of a definition file as the lines that it will have: keys in their order, and every
 * value either behind its key or below it. The file keeps to the grammar.
 */
export function layOut(kind: DefinitionKind, yaml: Document): Block {
  const block = blockOf(yaml.contents, { form: "object", part: kind }, { depth: 0, section: "" });
  invariant(block !== undefined, "a definition file is a map");
  return block;
}

interface Place {
  readonly depth: number;
  readonly section: string;
}

function blockOf(node: unknown, shape: Shape, place: Place): Block | undefined {
  const { form } = shape;
  const rest = { kind: "block" as const, depth: place.depth, end: noComments() };
  if (form === "list") {
    if (!isSeq<Node>(node)) return undefined;
    return { ...rest, form, entries: node.items.map((item) => itemEntry(item, place.section)) };
  }
  // An empty map stays behind its key, as `{}`.
  if (!isMap<Node, Node | null>(node) || node.items.length === 0) return undefined;
  const entries = node.items.map((pair) => pairEntry(pair, shape, place));
  if (form === "names") return { ...rest, form, entries };
  const order = keyOrder(shape.part);
  const sorted = entries.toSorted(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || compareText(a.name, b.name),
  );
  return { ...rest, form, entries: sorted };
}

function pairEntry(pair: Pair<Node, Node | null>, shape: Shape, place: Place): Entry {
  const { key, value } = pair;
  const name = isScalar(key) ? String(key.value) : String(key);
  const below = shape.form === "names" ? shape.of : SHAPES.get(name);
  const section = shape.form === "object" ? name : place.section;
  const inner = { depth: place.depth + 1, section };
  const block = below && blockOf(value, below, inner);
  const start = key.range?.[0] ?? -1;
  return {
    key,
    name,
    value: block ?? { kind: "inline", node: value },
    section: place.section,
    start,
    end: value?.range?.[1] ?? start,
    notes: noNotes(),
  };
}

function itemEntry(node: Node, section: string): Entry {
  const [start, end] = node.range ?? [-1, -1];
  return { name: "", value: { kind: "inline", node }, section, start, end, notes: noNotes() };
}

function noComments(): string[] {
  return [];
}

function noNotes(): EntryNotes {
  return { spaced: false, before: noComments(), behind: noComments() };
}

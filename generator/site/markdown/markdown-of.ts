import { attributeOf, isElement, textOf, type Element, type Node } from "../markup/element.ts";
import { inlineOf } from "./inline-of.ts";
import { isLeftOut } from "./left-out.ts";
import { tableOf } from "./table-of.ts";

/** A part of a page that stands in lines of its own. */
interface Block {
  /** A `line` and a `list` need no empty line between them inside of an item. */
  readonly kind: "line" | "list" | "other";
  readonly text: string;
}

/** The content of a page as Markdown. What is folded away on the page is open here. */
export function markdownOf(nodes: readonly Node[]): string {
  return blocksOf(nodes)
    .map(({ text }) => text)
    .join("\n\n");
}

function blocksOf(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    blocks.push(...lineOf(inlineOf(run)));
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node)) {
      run.push(node);
    } else if (!isLeftOut(node)) {
      endRun();
      blocks.push(...blockOf(node));
    }
  }
  endRun();
  return blocks;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer" +
    " h1 h2 h3 h4 h5 h6 header hr legend li main nav noscript ol p pre section summary table ul"
  ).split(" "),
);

function isBlock({ tag }: Element): boolean {
  return BLOCKS.has(tag);
}

function blockOf(element: Element): readonly Block[] {
  const { tag, children: inside } = element;
  switch (tag) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return lineOf(inlineOf(inside)).map(({ text }) =>
        other(`${"#".repeat(Number(tag[1]))} ${text}`),
      );
    case "p":
      return lineOf(inlineOf(inside));
    case "ul":
      return listOf(itemsIn(inside), () => "- ");
    case "ol":
      return listOf(itemsIn(inside), (at) => `${at + 1}. `);
    case "dl":
      return listOf(entriesOf(inside), () => "- ");
    case "pre":
      return [other(fenced(element))];
    case "table":
      return tableOf(element).map(other);
    case "blockquote":
      return blocksOf(inside).map(({ text }) => other(text.replace(/^/gm, "> ")));
    case "hr":
      return [other("---")];
    default:
      return blocksOf(inside);
  }
}

function lineOf(inline: string): readonly Block[] {
  const text = inline.replace(/ {2,}/g, " ").trim();
  return text === "" ? [] : [{ kind: "line", text }];
}

function other(text: string): Block {
  return { kind: "other", text };
}

function itemsIn(nodes: readonly Node[]): readonly (readonly Block[])[] {
  return nodes
    .filter(isElement)
    .filter((item) => !isLeftOut(item))
    .map((item) => blocksOf(item.children));
}

function listOf(
  items: readonly (readonly Block[])[],
  bulletAt: (at: number) => string,
): readonly Block[] {
  const filled = items.filter((blocks) => blocks.length > 0);
  const lines = filled.map((blocks, at) => {
    const bullet = bulletAt(at);
    return bullet + itemOf(blocks).replace(/\n(?=.)/g, `\n${" ".repeat(bullet.length)}`);
  });
  return lines.length === 0 ? [] : [{ kind: "list", text: lines.join("\n") }];
}

/** Lines below one another stay lines, by the two spaces at their end. */
function itemOf(blocks: readonly Block[]): string {
  let text = "";
  let before: Block | undefined;
  for (const block of blocks) {
    if (before?.kind === "other" || (before !== undefined && block.kind === "other"))
      text += "\n\n";
    else if (before !== undefined) text += block.kind === "line" ? "  \n" : "\n";
    text += block.text;
    before = block;
  }
  return text;
}

/** Each term with what is said of it. */
function entriesOf(nodes: readonly Node[]): readonly (readonly Block[])[] {
  const entries: { readonly term: string; readonly said: Block[] }[] = [];
  for (const { tag, children } of nodes.flatMap(termsIn)) {
    if (tag === "dt") entries.push({ term: `**${inlineOf(children).trim()}**`, said: [] });
    else entries.at(-1)?.said.push(...blocksOf(children));
  }
  return entries.map(({ term, said: [first, ...rest] }) =>
    first?.kind === "line"
      ? [{ kind: "line", text: `${term}: ${first.text}` }, ...rest]
      : [{ kind: "line", text: term }, ...(first === undefined ? [] : [first, ...rest])],
  );
}

function termsIn(node: Node): readonly Element[] {
  if (!isElement(node) || isLeftOut(node)) return [];
  return node.tag === "div" ? node.children.flatMap(termsIn) : [node];
}

/** Code as it is, between fences that are longer than any in it. */
function fenced(pre: Element): string {
  const text = textOf(pre).replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(2, ...runs) + 1);
  return `${fence}${languageOf(pre)}\n${text}\n${fence}`;
}

function languageOf(pre: Element): string {
  const code = pre.children.find(isElement);
  const words = [pre, ...(code === undefined ? [] : [code])]
    .map((element) => attributeOf(element, "class"))
    .join(" ");
  return /(?:^|\s)language-([a-z0-9]+)/.exec(words)?.[1] ?? "";
}

import { markdownCode, markdownText, markdownUrl } from "../../emit/escape/markdown.ts";
import { attributeOf, isElement, textOf, type Element, type Node } from "../markup/element.ts";
import { isLeftOut } from "./left-out.ts";

/** Nodes as one line of Markdown. Elements with nothing between them, which a style sheet keeps apart, get a comma. */
export function inlineOf(nodes: readonly Node[]): string {
  let line = "";
  let afterElement = false;
  for (const node of nodes) {
    const isText = typeof node === "string";
    const part = isText ? escaped(node, line) : isElement(node) ? elementOf(node) : "";
    if (part === "") continue;
    if (!isText) line += separator(line, part, afterElement);
    line += part;
    afterElement = !isText;
  }
  return line;
}

/** What keeps an element apart from what is before it, where nothing else does. */
function separator(line: string, part: string, afterElement: boolean): string {
  const last = line.at(-1) ?? " ";
  if (/\s/.test(last) || /\s/.test(part.charAt(0))) return "";
  if (/[\p{L}\p{N}]/u.test(last)) return ", ";
  if (!afterElement) return "";
  return /[)\]`*>]/.test(last) ? ", " : " ";
}

/** A text with one space where it began or ended with white space. What only counts where a line begins is as it is after marks. */
function escaped(text: string, before: string): string {
  const isAfterMark = /[*)`]/.test(before.at(-1) ?? "");
  const core = isAfterMark ? markdownText(`x${text}`).slice(1).trimStart() : known(text);
  if (core === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${core}${/\s$/.test(text) ? " " : ""}`;
}

/** Texts that were escaped lately: the same words stand on many pages, and in many places of each. */
const recent = new Map<string, string>();
const MOST = 20_000;

function known(text: string): string {
  const before = recent.get(text);
  if (before !== undefined) return before;
  if (recent.size >= MOST) recent.clear();
  const made = markdownText(text);
  recent.set(text, made);
  return made;
}

function elementOf(element: Element): string {
  if (isLeftOut(element)) return "";
  switch (element.tag) {
    case "a":
      return linkOf(element);
    case "code":
    case "kbd":
    case "samp": {
      const text = textOf(element);
      return text === "" ? "" : markdownCode(text);
    }
    case "b":
    case "strong":
      return marked("**", element);
    case "em":
    case "i":
      return marked("*", element);
    case "br":
      return "<br>";
    case "img":
      return markdownText(attributeOf(element, "alt"));
    default:
      return inlineOf(element.children);
  }
}

/** Marks stand right beside words, or they would be seen as they are. */
function marked(mark: string, element: Element): string {
  const text = inlineOf(element.children);
  const words = text.trim();
  return words === "" ? text : text.replace(words, () => `${mark}${words}${mark}`);
}

function linkOf(element: Element): string {
  const label = inlineOf(element.children).trim();
  const href = targetOf(attributeOf(element, "href"));
  if (label === "" || href === undefined) return label;
  // Some parsers take brackets for those of a link inside of it, in spite of the backslash.
  return `[${label.replace(/\\([[\]])/g, (_, bracket) => (bracket === "[" ? "&#91;" : "&#93;"))}](${href})`;
}

/** Where a link leads among the twins in Markdown; none for a place in the same page, which has no anchors here. */
function targetOf(href: string): string | undefined {
  if (href === "" || href.startsWith("#")) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return markdownUrl(href);
  const [, path = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const file = path.endsWith("/") ? `${path}index.md` : path;
  return `${file}${fragment}`.replace(/[()*<>[\]\\\s]/g, percentEncoded).replace(/^\.\//, "");
}

function percentEncoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}

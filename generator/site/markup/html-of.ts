import type { ComponentChildren } from "preact";
import { invariant } from "../../base/invariant.ts";
import { nodesOf, type Element, type Node, type Printed } from "./element.ts";

/** Nodes as HTML. Every text and every value of an attribute is escaped; there is no way around it. */
export function htmlOf(nodes: readonly Node[]): string {
  let html = "";
  for (const node of nodes) {
    if (typeof node === "string") html += escapedText(node);
    else html += node.kind === "printed" ? node.html : elementHtml(node);
  }
  return html;
}

/** Content that is printed now, to stand on many pages. */
export function printed(content: ComponentChildren): Printed {
  return { kind: "printed", html: htmlOf(nodesOf(content)) };
}

/** Elements that have no end. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

function elementHtml({ tag, props, children }: Element): string {
  let html = `<${tag}`;
  for (const name in props) html += attribute(name, props[name]);
  return VOID.has(tag) ? `${html}>` : `${html}>${htmlOf(children)}</${tag}>`;
}

/** Names of JSX that HTML writes otherwise. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["className", "class"],
  ["htmlFor", "for"],
  ["colSpan", "colspan"],
  ["rowSpan", "rowspan"],
  ["tabIndex", "tabindex"],
]);

function attribute(name: string, value: unknown): string {
  if (name === "children" || name === "key" || value === undefined || value === null) return "";
  const isName = name !== "dangerouslySetInnerHTML" && !/[\s"'<>/=]/.test(name);
  invariant(isName, `no attribute "${name}"`);
  const written = NAMES.get(name) ?? name;
  if (typeof value === "boolean" && !/^(aria|data)-/.test(name)) return value ? ` ${written}` : "";
  const isText = typeof value === "string" || typeof value === "number";
  invariant(isText || typeof value === "boolean", `the attribute "${name}" is no text`);
  return value === "" ? ` ${written}` : ` ${written}="${escapedValue(String(value))}"`;
}

function escapedText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapedValue(text: string): string {
  if (!/[&<"]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

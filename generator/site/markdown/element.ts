import { isValidElement, type ComponentChildren, type FunctionComponent } from "preact";

/** An element of HTML in the content of a page. */
export interface Element {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What content comes down to when all components are called. */
export type Node = string | Element;

/** What can be used in a browser alone, or says nothing in words. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "button",
  "dialog",
  "form",
  "input",
  "link",
  "meta",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
]);

/** The nodes of some content, components called and texts side by side joined. What is only for browsers is left out. */
export function nodesOf(content: ComponentChildren): readonly Node[] {
  const nodes: Node[] = [];
  collect(content, nodes);
  return nodes;
}

/** The nodes inside an element. */
export function nodesIn({ props }: Element): readonly Node[] {
  return nodesOf(props["children"] as ComponentChildren);
}

/** All text inside a node, without any markup. */
export function textOf(node: Node): string {
  return typeof node === "string" ? node : nodesIn(node).map(textOf).join("");
}

function collect(content: ComponentChildren, nodes: Node[]): void {
  if (Array.isArray(content)) {
    for (const child of content) collect(child, nodes);
  } else if (isValidElement(content)) {
    const { type } = content;
    const props = content.props as Element["props"];
    if (typeof type === "function") collect((type as FunctionComponent)(props), nodes);
    else if (!isLeftOut(type, props)) nodes.push({ tag: type, props });
  } else if (typeof content === "string" || typeof content === "number") {
    const last = nodes.at(-1);
    if (typeof last === "string") nodes[nodes.length - 1] = `${last}${content}`;
    else nodes.push(String(content));
  }
}

function isLeftOut(tag: string, props: Element["props"]): boolean {
  const isHidden = props["hidden"] !== undefined && props["hidden"] !== false;
  return isHidden || props["data-only"] === "page" || LEFT_OUT.has(tag);
}

import { isValidElement, type ComponentChildren, type FunctionComponent } from "preact";

/** An element of HTML. */
export interface Element {
  readonly kind: "element";
  readonly tag: string;
  /** Its attributes; `children` is among them, and is not meant. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Node[];
}

/** HTML that was printed before, and stands on many pages. */
export interface Printed {
  readonly kind: "printed";
  readonly html: string;
}

/** What JSX comes down to when all components are called. */
export type Node = string | Element | Printed;

/** The nodes of some content: components called, texts side by side joined. Nodes stay what they are. */
export function nodesOf(content: ComponentChildren): readonly Node[] {
  const nodes: Node[] = [];
  collect(content, nodes);
  return nodes;
}

/** All text inside a node, without any markup. */
export function textOf(node: Node): string {
  if (typeof node === "string") return node;
  return node.kind === "printed" ? "" : node.children.map(textOf).join("");
}

function collect(content: ComponentChildren, nodes: Node[]): void {
  if (typeof content === "string") addText(content, nodes);
  else if (typeof content === "number") addText(String(content), nodes);
  else if (typeof content !== "object" || content === null) return;
  else if (Array.isArray(content)) for (const child of content) collect(child, nodes);
  else if (isValidElement(content)) {
    const { type } = content;
    const props = content.props as Element["props"];
    if (typeof type === "function") collect((type as FunctionComponent)(props), nodes);
    else nodes.push(elementOf(type, props));
  } else if (isNode(content)) nodes.push(content);
}

function elementOf(tag: string, props: Element["props"]): Element {
  const children: Node[] = [];
  collect(props["children"] as ComponentChildren, children);
  return { kind: "element", tag, props, children };
}

function addText(text: string, nodes: Node[]): void {
  const last = nodes.at(-1);
  if (typeof last === "string") nodes[nodes.length - 1] = last + text;
  else if (text !== "") nodes.push(text);
}

function isNode(content: object): content is Element | Printed {
  return "kind" in content && (content.kind === "element" || content.kind === "printed");
}

/** Whether a node is an element, as those are that have a form in Markdown. */
export function isElement(node: Node): node is Element {
  return typeof node !== "string" && node.kind === "element";
}

/** The value of an attribute that holds a text; empty if there is none. */
export function attributeOf({ props }: Element, name: string): string {
  const value = props[name];
  return typeof value === "string" ? value : "";
}

import { element } from "./element.ts";

/** A link. */
export function link(href: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element("a", { href }, ...children);
}

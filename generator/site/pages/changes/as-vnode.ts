import { h, type ComponentChildren } from "preact";
import type { Markup } from "../../compare/markup.ts";

/** What was made as plain data, as the content of a page. */
export function asVNode(markup: Markup): ComponentChildren {
  if (typeof markup === "string") return markup;
  return h(markup.tag, { ...markup.attributes }, ...markup.children.map(asVNode));
}

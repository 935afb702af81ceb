import type { Markup } from "../../compare/markup.ts";

/** What a worker made as plain data, as a part of the page. Texts become text, whatever is in them. */
export function asNode(markup: Markup): Node | string {
  if (typeof markup === "string") return markup;
  const made = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) {
    made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...markup.children.map(asNode));
  return made;
}

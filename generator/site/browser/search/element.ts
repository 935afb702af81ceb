import type { Stretch } from "./marked.ts";

/** An element with what is in it: text is only ever text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Stretches of a text, those that were searched for marked. */
export function markedNodes(stretches: readonly Stretch[]): readonly (Node | string)[] {
  return stretches.map(({ text, isHit }) => (isHit ? element("mark", {}, text) : text));
}

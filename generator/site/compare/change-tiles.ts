import { CHANGE_CLASSES, classCounts, CLASS_WORDS } from "./change-class.ts";
import type { Comparison } from "./comparison.ts";
import { element, type MarkupElement } from "./markup.ts";

/** How many changes there are of each class, and what the classes mean. */
export function changeTiles({ changes }: Comparison): MarkupElement {
  const counts = classCounts(changes);
  const tiles = CHANGE_CLASSES.map((changeClass) => {
    const { name, meaning } = CLASS_WORDS[changeClass];
    return element(
      "div",
      {},
      element("dt", {}, element("span", { class: `class ${changeClass}` }, name)),
      element("dd", {}, element("strong", {}, String(counts[changeClass])), ` ${meaning}`),
    );
  });
  return element("dl", { class: "tiles" }, ...tiles);
}

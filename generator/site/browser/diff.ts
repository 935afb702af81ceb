import { startChoice } from "./diff/choice.ts";
import { startFilter } from "./diff/filter.ts";

/** Narrows the changes that a page has, or makes those of two editions that are chosen in its form. */
export function start(root: HTMLElement): void {
  const form = root.querySelector("form");
  if (form === null) startFilter(root);
  else startChoice(root, form);
}

import type { Element } from "../markup/element.ts";

/** What can be used in a browser alone, or says nothing in words. */
const TAGS: ReadonlySet<string> = new Set(
  "button dialog form input link meta script select style svg template textarea".split(" "),
);

/** Whether an element is for browsers alone. */
export function isLeftOut({ tag, props }: Element): boolean {
  const { hidden } = props;
  const isHidden = hidden !== undefined && hidden !== false;
  return isHidden || props["data-only"] === "page" || TAGS.has(tag);
}

import type { Emitter } from "./emitter.ts";
import { pages } from "./reference/pages.ts";

/** The reference as Markdown, by type, for reading on a code host. */
export const reference: Emitter = {
  name: "reference",
  purpose: "Reference pages in Markdown: data models, event types, types, value sets and formats.",
  emit(input) {
    return pages(input);
  },
};

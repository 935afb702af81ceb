import { noteContents } from "../file-contents.js";
import type { NameRule } from "./name-rule.js";

/** Contents of files. */
export const contentNames: readonly NameRule[] = [
  { name: /^FileContents$/, make: (slot) => noteContents(slot) },
];

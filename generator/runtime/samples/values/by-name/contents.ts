import { noteContents } from "../file-contents.ts";
import type { NameRule } from "./name-rule.ts";

/** Contents of files. */
export const contentNames: readonly NameRule[] = [
  { name: /^FileContents$/, make: (slot) => noteContents(slot) },
];

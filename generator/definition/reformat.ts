import { attachComments } from "./attach-comments.ts";
import type { DefinitionDocument } from "./document.ts";
import { layOut } from "./layout.ts";
import { blockLines } from "./print-block.ts";

/**
 * The text of a definition file in the style of this project, with the same content and all its
 * comments. A file in that style already comes back as it is.
 */
export function reformat({ kind, yaml, source }: DefinitionDocument): string {
  const block = layOut(kind, yaml);
  const header = attachComments(block, source.text);
  return `${[...header, ...blockLines(block)].join("\n")}\n`;
}

import { escapeInvisible } from "../emit/escape/invisible.ts";

/**
 * Text that is safe on a terminal: what would be invisible, move the cursor or turn the direction
 * of the text is written as an escape, `\u202e`. A tab becomes two spaces.
 */
export function visible(text: string): string {
  return escapeInvisible(text.replaceAll("\t", "  "));
}

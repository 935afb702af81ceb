import { escapeInvisible } from "./invisible.ts";

/**
 * A text as a string literal of TypeScript, in the quotes that prettier would choose. All code
 * that holds a text of the definitions gets it from here; nothing is put into template literals.
 */
export function stringLiteral(text: string): string {
  const double = count(text, '"') <= count(text, "'");
  const escaped = escapeInvisible(JSON.stringify(text).slice(1, -1));
  return double ? `"${escaped}"` : `'${swapQuotes(escaped)}'`;
}

/** Takes the escape off double quotes and gives it to single ones, leaving other escapes alone. */
function swapQuotes(escaped: string): string {
  return escaped.replace(/\\(.)|'/g, (match, character?: string) => {
    if (character === undefined) return "\\'";
    return character === '"' ? '"' : match;
  });
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

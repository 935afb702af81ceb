import { isAmbiguousScalar } from "./ambiguous-scalar.ts";

/** What stands around a scalar: lines of a block, or the brackets of a flow collection. */
export type ScalarContext = "block" | "flow";

/** Lines of definition files are at most this long, where words allow it. In UTF-16 code units. */
export const LINE_WIDTH = 100;

/** What nobody can see, or what hides the order of other characters: only ever written escaped. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** A text that may stand without quotes begins with a letter, a digit or one of a few signs. */
const PLAIN_START = /^[\p{L}\p{N}(/$+_.]/u;

const BREAKS_PLAIN = /: |:$| #|^\.\.\.$/;

/** True if YAML reads this text back as the same text when it stands without quotes. */
function isPlain(text: string, context: ScalarContext): boolean {
  if (!PLAIN_START.test(text) || text !== text.trim() || isAmbiguousScalar(text)) return false;
  if (INVISIBLE.test(text) || BREAKS_PLAIN.test(text)) return false;
  return context === "block" || !/[[\]{},]|:$/.test(text);
}

/** A text in quotes, in those that prettier would choose. */
export function quoted(text: string): string {
  if (INVISIBLE.test(text)) return escaped(text);
  if (text.includes("\\") || text.includes('"')) return `'${text.replaceAll("'", "''")}'`;
  return `"${text}"`;
}

/** A text without quotes where that is safe, in quotes elsewhere. */
export function plainOrQuoted(text: string, context: ScalarContext): string {
  return isPlain(text, context) ? text : quoted(text);
}

/**
 * The lines of a scalar of one logical line, folded at `width` where single spaces allow it. A
 * line never begins with a sign that could be read as the start of something else.
 */
export function folded(scalar: string, width: number): readonly string[] {
  const words = scalar.split(/(?<=[^ ]) (?=[^ ])/);
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const fits = line !== undefined && line.length + 1 + word.length <= width;
    if (line !== undefined && (fits || /^(?:[-?:]$|#)/.test(word) || line.endsWith("\\"))) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function escaped(text: string): string {
  const characters = Array.from(text, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    if (!INVISIBLE.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
  return `"${characters.join("")}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

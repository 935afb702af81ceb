/**
 * Characters that a reader of code cannot see, or that an editor takes for the end of a line.
 * Ranges, not Unicode properties, so that every version of Node escapes the same.
 */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x001f], // C0 controls, CR and LF among them
  [0x007f, 0x00a0], // delete, C1 controls, U+0085 among them, no-break space
  [0x00ad, 0x00ad], // soft hyphen
  [0x034f, 0x034f], // combining grapheme joiner
  [0x061c, 0x061c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x1680, 0x1680], // Ogham space
  [0x17b4, 0x17b5], // Khmer inherent vowels
  [0x180b, 0x180f], // Mongolian variation selectors
  [0x2000, 0x200f], // spaces, zero width, directional marks
  [0x2028, 0x202f], // line and paragraph separator, bidirectional controls, narrow space
  [0x205f, 0x206f], // spaces, invisible operators, bidirectional isolates
  [0x3000, 0x3000], // ideographic space
  [0x3164, 0x3164], // Hangul filler
  [0xd800, 0xdfff], // surrogates without their other half
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // halfwidth Hangul filler
  [0xfff0, 0xfffb], // interlinear annotation
  [0xfffe, 0xffff], // no characters
  [0x1bca0, 0x1bca3], // shorthand format controls
  [0x1d173, 0x1d17a], // musical format controls
  [0xe0000, 0xe0fff], // tags, more variation selectors
];

const INVISIBLE = new RegExp(
  `[${RANGES.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join("-")).join("")}]`,
  "gu",
);

/** Nearly all texts are of these characters alone, which takes much less time to find. */
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** The text with every invisible character as `\u202e`, or `\u{e0001}` beyond the basic plane. */
export function escapeInvisible(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text.replace(INVISIBLE, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  });
}

/** A stretch of a text, all of it visible or none of it. */
interface Stretch {
  readonly text: string;
  readonly invisible: boolean;
}

/** The text cut at its invisible characters, for sinks that show them in a way of their own. */
export function splitInvisible(text: string): readonly Stretch[] {
  if (PRINTABLE_ASCII.test(text)) return text === "" ? [] : [{ text, invisible: false }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(INVISIBLE)) {
    if (index > end) stretches.push({ text: text.slice(end, index), invisible: false });
    stretches.push({ text: found, invisible: true });
    end = index + found.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), invisible: false });
  return stretches;
}

/**
 * Characters that a reader of code cannot see or that an editor takes for the end of a line:
 * controls (CR and U+0085 among them), spaces that are no space, line and paragraph separators,
 * bidirectional controls, zero-width and default-ignorable characters, lone surrogates.
 * Written as ranges, not as Unicode properties, so that every version of Node escapes the same.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- matching controls is what this pattern is for
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** The text with every invisible character as `\u202e`, or `\u{e0001}` beyond the basic plane. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  });
}

/** A stretch of a text, all of it visible or none of it. */
export interface Stretch {
  readonly text: string;
  readonly invisible: boolean;
}

/** The text cut at its invisible characters, for sinks that show them in a way of their own. */
export function splitInvisible(text: string): readonly Stretch[] {
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

/** Longest description, as `canon check` asks for. */
const LONGEST = 200;

/** Control characters, and those that change how the text around them is shown. */
const UNSEEN =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uD800-\uDFFF]+/gu;

/** A text on one line, without what is not seen; cut after a sentence or word where it is too long. */
export function cleanText(text: string): string {
  const line = text.replace(UNSEEN, " ").replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST) return line;
  const start = line.slice(0, LONGEST);
  const sentence = /^.*[.!?](?= )/u.exec(start)?.[0];
  return sentence ?? `${start.slice(0, LONGEST - 4).replace(/\s+\S*$/u, "")} ...`;
}

/** True if cleaning cuts the text. */
export function isTooLong(text: string): boolean {
  return text.replace(UNSEEN, " ").replace(/\s+/gu, " ").trim().length > LONGEST;
}

import { escapeInvisible, splitInvisible } from "./invisible.ts";

/** What Markdown, GitHub's tables and its automatic links give a meaning to, wherever it stands. */
const PUNCTUATION = /[\\*_{}[\]<>#~$^@]|:(?=\/\/)|(?<=www)\./gi;

/** What has a meaning only where a line begins: lists, rules, underlines of headings. */
const LINE_START = /^(?=[-+=])|^(\d*)(?=[.)])/;

/** Words and sentences that nothing in Markdown could have a meaning in: most cells of tables. */
const UNTOUCHED = /^[a-z](?:[a-z0-9,;()'"%?-]|(?<!www)[.](?= |$)| (?! |$))*$/i;

/**
 * A text of the definitions as one line of Markdown. Words between backticks become code, which is
 * how descriptions name fields and codes; everything else is shown as it is: no text can become
 * a heading, a link, an element or another cell. Rendering it gives back the text.
 */
export function markdownText(text: string): string {
  if (text === "" || UNTOUCHED.test(text)) return text;
  const parts = text
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/^ | $/g, "")
    .split(/(`[^`]+`)/);
  return parts
    .map((part, at) => (at % 2 === 1 ? markdownCode(part.slice(1, -1)) : escapeText(part, at)))
    .join("");
}

/**
 * A text as inline code: a name, a code, a path. Stays one line. In a table, pipes in it need a
 * backslash, which the writer of the table adds.
 */
export function markdownCode(text: string): string {
  const isPlain = /^[\x20-\x7e]+$/.test(text) && !/`|\\\||^ | $/.test(text);
  return isPlain ? `\`${text}\`` : `<code>${asElement(text)}</code>`;
}

/** An address that a link may go to, or undefined for one that is no web address. */
export function markdownUrl(url: string): string | undefined {
  if (!/^https?:\/\/[^\s]+$/i.test(url) || escapeInvisible(url) !== url) return undefined;
  return url
    .replace(/[^A-Za-z0-9:/?#@!$&,;=%._~+-]/gu, encodeURIComponent)
    .replace(/[()*]/g, encodeCharacter);
}

function escapeText(part: string, at: number): string {
  const escaped = splitInvisible(part)
    .map(({ text, invisible }) => (invisible ? visible(text) : escapeVisible(text)))
    .join("");
  return at === 0 ? escaped.replace(LINE_START, "$1\\") : escaped;
}

/**
 * A pipe would end the cell of a table and an ampersand would begin an entity; a lonely backtick
 * makes some parsers look for its partner beyond the text. These are written as entities.
 */
function escapeVisible(text: string): string {
  return text.replace(PUNCTUATION, "\\$&").replaceAll("&", "&amp;").replace(/[|`]/g, entity);
}

function asElement(text: string): string {
  return splitInvisible(text)
    .map((part) =>
      part.invisible ? visible(part.text) : part.text.replace(/[^A-Za-z0-9 ]/gu, entity),
    )
    .join("");
}

/** A character that nobody would see, by its number. */
function visible(text: string): string {
  return Array.from(text)
    .map((character) => `<kbd>U+${hex(character).toUpperCase().padStart(4, "0")}</kbd>`)
    .join("");
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

function encodeCharacter(character: string): string {
  return `%${hex(character).toUpperCase()}`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

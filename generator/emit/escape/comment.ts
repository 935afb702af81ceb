import { escapeInvisible } from "./invisible.ts";

/**
 * A text for the inside of a documentation comment; lines stay lines. The escapes are those of
 * TSDoc, a backslash before the character, so that an editor shows the text as it was: nothing
 * in it can end the comment, begin a tag or an element, or hide. Taking them off gives it back.
 */
export function commentText(text: string): string {
  return text.split("\n").map(escapeLine).join("\n");
}

/** A text for a `//` comment: all on one line. */
export function lineCommentText(text: string): string {
  return escapeLine(text);
}

function escapeLine(line: string): string {
  const safe = line
    .replaceAll("\\", "\\\\")
    // The end of the comment, also where the line begins with the slash after our asterisk.
    .replace(/(^|\*)\//g, "$1\\/")
    // A tag (`@deprecated`, `{@link}`), but not the sign inside an e-mail address.
    .replace(/(^|[^A-Za-z0-9])@/g, "$1\\@")
    // What could be read as an element: editors drop it from the text that they show.
    .replace(/<(?=[A-Za-z/!?])/g, "\\<");
  return escapeInvisible(safe);
}

/**
 * Where a text stops being JSON. `JSON.parse` would quote the text around the place, which may hold
 * what nobody but the receiver should read; and not every engine tells the place.
 */
export interface SyntaxFault {
  /** Both count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

/** The place of the first fault of a text that `JSON.parse` refuses. Linear, and never recursive. */
export function syntaxFault(text: string): SyntaxFault {
  const offset = faultAt(text);
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

function faultAt(text: string): number {
  // The closing marks of the objects and lists that are open.
  const open: string[] = [];
  // What may come next: a value, the name of a field, or what follows a value.
  let next: "value" | "name" | "mark" = "value";
  // Just after an opening mark, its closing mark may come as well.
  let justOpened = false;
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const char = text[at];
    const closes = char !== undefined && char === open.at(-1);
    if (closes && (next === "mark" || justOpened)) {
      open.pop();
      at += 1;
      next = "mark";
    } else if (next === "mark") {
      if (char !== "," || open.length === 0) return at;
      at += 1;
      next = open.at(-1) === "}" ? "name" : "value";
    } else if (next === "name") {
      const end = stringEnd(text, at);
      if (end < 0) return ~end;
      at = skip(SPACE, text, end);
      if (text[at] !== ":") return at;
      at += 1;
      next = "value";
    } else if (char === "{" || char === "[") {
      open.push(char === "{" ? "}" : "]");
      at += 1;
      next = char === "{" ? "name" : "value";
      justOpened = true;
      continue;
    } else {
      const end = char === '"' ? stringEnd(text, at) : skip(SCALAR, text, at);
      if (end < 0) return ~end;
      if (end === at) return at;
      at = end;
      next = "mark";
    }
    justOpened = false;
  }
}

/** The offset after what the sticky expression matches at `at`; `at` itself if it does not match. */
function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

/** The offset after the text literal at `at`; the complement of the offset of its fault if it has one. */
function stringEnd(text: string, at: number): number {
  if (text[at] !== '"') return ~at;
  let here = at + 1;
  while (here < text.length) {
    const code = text.charCodeAt(here);
    if (code === QUOTE) return here + 1;
    if (code < 0x20) return ~here;
    const after = code === BACKSLASH ? skip(ESCAPE, text, here) : here + 1;
    if (after === here) return ~here;
    here = after;
  }
  return ~at;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

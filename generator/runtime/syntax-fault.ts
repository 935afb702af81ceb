/**
 * Where a text stops being JSON. `JSON.parse` would quote the text around the place, which may hold
 * what nobody but the receiver should read; and not every engine tells the place.
 */
export interface SyntaxFault {
  /** Both count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Whether it could be JSON if it went on: its first fault is that it ends. */
  readonly isCut: boolean;
}

/** The place of the first fault of a text that `JSON.parse` refuses. Linear, and never recursive. */
export function syntaxFault(text: string): SyntaxFault {
  const at = faultAt(text);
  const lines = text.slice(0, at).split("\n");
  CUT.lastIndex = at;
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, isCut: CUT.test(text) };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const QUOTE = /"/y;
/** Not as many as there are: engines give up on expressions that match very long texts. */
const CHARACTERS = /[^"\\\0-\x1F]{1,999}|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const COLON = /:/y;
/** The beginning of a scalar, or of an escape, or nothing, and then the end. */
const CUT = /(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|\.|[eE][+-]?|\\(?:u[\dA-Fa-f]{0,3})?)?$/y;

function faultAt(text: string): number {
  let at = 0;
  const take = (expression: RegExp): boolean => {
    expression.lastIndex = at;
    const isThere = expression.test(text);
    if (isThere) at = expression.lastIndex;
    return isThere;
  };
  const takeText = (): boolean => {
    if (!take(QUOTE)) return false;
    while (take(CHARACTERS));
    return take(QUOTE);
  };
  const takeName = (): boolean => take(SPACE) && takeText() && take(SPACE) && take(COLON);
  // The closing marks of the objects and lists that are open.
  const open: string[] = [];
  for (;;) {
    // A value has to come, or the end of what it opens.
    take(SPACE);
    const char = text[at];
    if (char === "{" || char === "[") {
      open.push(char === "{" ? "}" : "]");
      at += 1;
      take(SPACE);
      if (text[at] !== open.at(-1)) {
        if (char === "{" && !takeName()) return at;
        continue;
      }
    } else if (!takeText() && !take(SCALAR)) {
      return at;
    }
    take(SPACE);
    while (open.length > 0 && text[at] === open.at(-1)) {
      open.pop();
      at += 1;
      take(SPACE);
    }
    if (open.length === 0 || text[at] !== ",") return at;
    at += 1;
    if (open.at(-1) === "}" && !takeName()) return at;
  }
}

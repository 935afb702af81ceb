import type { CST } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile, Span } from "../base/source.ts";
import { errorAt, type Said } from "./error-at.ts";

/** A fault of YAML syntax as the library reports it. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Faults about features that are refused anyway, each with a diagnostic of its own. */
const REPORTED_ELSEWHERE = new Set([
  "ALIAS_PROPS",
  "BAD_ALIAS",
  "BAD_COLLECTION_TYPE",
  "BAD_DIRECTIVE",
  "BAD_PROP_ORDER",
  "DUPLICATE_KEY",
  "MULTIPLE_ANCHORS",
  "MULTIPLE_DOCS",
  "MULTIPLE_TAGS",
  "TAG_RESOLVE_FAILED",
]);

/** What the codes of the library mean for someone who writes a definition. */
const WORDS: Readonly<Record<string, Said>> = {
  BAD_DQ_ESCAPE: {
    message: "A text in double quotes has a backslash that starts no known escape.",
    hint: "Write \\\\ for a backslash, or use single quotes.",
  },
  BAD_INDENT: {
    message: "The indentation does not fit.",
    hint: "Indent the keys of one object alike, by two spaces more than the key that holds them.",
  },
  BAD_SCALAR_START: {
    message: "A text without quotes cannot start with this character.",
    hint: "Put the text in double quotes.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A text without quotes cannot contain `: `, which makes a key of what stands before.",
    hint: "Put the text in double quotes, or move the key to a line of its own.",
  },
  BLOCK_IN_FLOW: {
    message: "Inside { } and [ ] all must be written on one line, or in { } and [ ] again.",
    hint: "Write all of it in block style, one key per line.",
  },
  KEY_OVER_1024_CHARS: {
    message: "A key is longer than 1024 characters.",
    hint: "Check that a quote or a colon is not missing.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "A key stretches over more than one line.",
    hint: "Check that the line above has its colon, and that its quotes are closed.",
  },
  NON_STRING_KEY: { message: "A key must be text.", hint: "Put the key in double quotes." },
  TAB_AS_INDENT: { message: "A tab is used as indentation.", hint: "Indent with two spaces." },
  RESOURCE_EXHAUSTION: {
    message: "The file is nested too deep.",
    hint: "Give the inner objects types of their own.",
  },
};

/** The same by the beginning of the library's message, where one code stands for several faults. */
const WORDS_BY_MESSAGE: readonly (readonly [beginning: string, said: Said])[] = [
  [
    'Missing closing "quote',
    { message: "A text in double quotes does not end.", hint: 'Close it with ".' },
  ],
  [
    "Missing closing 'quote",
    { message: "A text in single quotes does not end.", hint: "Close it with '." },
  ],
  [
    "Implicit map keys need to be followed",
    {
      message: "This line has no colon.",
      hint: "Write `key: value`, with a space after the colon.",
    },
  ],
  [
    "Sequence item without",
    { message: "An item of a list has no dash.", hint: "Start each item with `- `." },
  ],
  [
    "Comments must be separated",
    { message: "A comment needs a space before its #.", hint: "Add the space, or quote the text." },
  ],
  ["Missing , ", { message: "A comma is missing.", hint: "Separate items with `, `." }],
  ["Unexpected ,", { message: "A comma is too many here.", hint: "Remove it." }],
  ["Unexpected empty item", { message: "A comma is too many here.", hint: "Remove it." }],
  [
    "Flow map",
    {
      message: "A { has no }, or one that is not indented.",
      hint: "Close it, or use block style.",
    },
  ],
  [
    "Flow sequence",
    {
      message: "A [ has no ], or one that is not indented.",
      hint: "Close it, or use block style.",
    },
  ],
  [
    "Unexpected scalar at node end",
    {
      message: "Something follows where the value should end.",
      hint: "Quote the whole text. Inside single quotes, '' is a quote.",
    },
  ],
  [
    "Unexpected flow-",
    { message: "A closing bracket is too many here.", hint: "Remove it, or quote the text." },
  ],
];

/** The diagnostic of a fault in words of ours; none where another one says it better. */
export function faultInWords(
  source: SourceFile,
  tokens: readonly CST.Token[],
  fault: YamlFault,
): readonly Diagnostic[] {
  if (REPORTED_ELSEWHERE.has(fault.code)) return [];
  const said = WORDS_BY_MESSAGE.find(([beginning]) => fault.message.startsWith(beginning))?.[1] ??
    WORDS[fault.code] ?? {
      message: "The YAML does not parse here.",
      hint: "Texts with special characters such as : # { [ , & * need double quotes.",
    };
  const opening = UNCLOSED.test(fault.message) ? openBefore(tokens, fault.start) : undefined;
  const [start, end] = opening === undefined ? [fault.start, fault.end] : [opening, opening + 1];
  return [errorAt(within(source, start, end), "yaml-syntax", said)];
}

/** Messages about something that is still open: the library knows only where it should have ended. */
const UNCLOSED =
  /^(?:Missing closing ["']quote|Flow (?:map|sequence) (?:in block collection )?must)/u;

/** Positions of the library can lie past the end of the text. */
function within(source: SourceFile, start: number, end: number): Span {
  const { length } = source.text;
  const from = Math.min(Math.max(start, 0), length);
  return { file: source.path, start: from, end: Math.min(Math.max(end, from), length) };
}

/** Where the text or bracket begins that is still open at `end`; the innermost if there are several. */
function openBefore(tokens: readonly CST.Token[], end: number): number | undefined {
  let found: number | undefined;
  const stack = [...tokens];
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if (token.offset < end && isOpen(token, end)) found = Math.max(found ?? 0, token.offset);
    if (token.type === "document" && token.value !== undefined) stack.push(token.value);
    if (!("items" in token)) continue;
    for (const { key, value } of token.items) {
      if (key) stack.push(key);
      if (value) stack.push(value);
    }
  }
  return found;
}

function isOpen(token: CST.Token, end: number): boolean {
  if (token.type === "flow-collection") {
    const [closing] = token.end;
    return closing === undefined || closing.source === "" || closing.offset >= end;
  }
  const isQuoted = token.type === "double-quoted-scalar" || token.type === "single-quoted-scalar";
  return isQuoted && token.offset + token.source.length >= end;
}

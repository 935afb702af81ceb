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
    "Flow map must end with",
    { message: "A { has no }.", hint: "Close it, or write its keys on lines of their own." },
  ],
  [
    "Flow sequence must end with",
    { message: "A [ has no ].", hint: "Close it. Texts that contain [ or ] need quotes." },
  ],
  [
    "Flow map in block collection must be",
    { message: "The closing } must be indented.", hint: "Indent it, or put all on one line." },
  ],
  [
    "Flow sequence in block collection must be",
    { message: "The closing ] must be indented.", hint: "Indent it, or put all on one line." },
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
  const unclosed = /^Missing closing ["']quote/u.test(fault.message);
  const start = unclosed ? startOfQuoted(tokens, fault.start) : fault.start;
  return [errorAt(within(source, start, unclosed ? start + 1 : fault.end), "yaml-syntax", said)];
}

/** Positions of the library can lie past the end of the text. */
function within(source: SourceFile, start: number, end: number): Span {
  const { length } = source.text;
  const from = Math.min(Math.max(start, 0), length);
  return { file: source.path, start: from, end: Math.min(Math.max(end, from), length) };
}

/** Where the quoted text begins that is still open at `end`: the library knows only its end. */
function startOfQuoted(tokens: readonly CST.Token[], end: number): number {
  let found = end;
  const stack = [...tokens];
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if (token.type === "double-quoted-scalar" || token.type === "single-quoted-scalar") {
      if (token.offset < end && token.offset + token.source.length >= end) found = token.offset;
    } else if (token.type === "document" && token.value !== undefined) {
      stack.push(token.value);
    } else if ("items" in token) {
      for (const { key, value } of token.items) {
        if (key) stack.push(key);
        if (value) stack.push(value);
      }
    }
  }
  return found;
}

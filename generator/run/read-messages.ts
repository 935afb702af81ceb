import { isUtf8 } from "node:buffer";

import { syntaxFault } from "../runtime/syntax-fault.ts";
import { byteLines, type ByteLine } from "./message-lines.ts";

/** A message that was read, or why there is none. Never quotes what was read. */
export type MessageRead =
  | { readonly kind: "message"; readonly place: MessagePlace; readonly value: unknown }
  | {
      readonly kind: "fault";
      readonly place: MessagePlace;
      readonly code: "syntax" | "encoding" | "too-large";
      readonly message: string;
    };

/** Where in its file a message, or the fault of one, is. */
export interface MessagePlace {
  /** Counts from 1; for a message on a line of its own, and for a fault. */
  readonly line?: number;
  readonly column?: number;
  /** For an item of a list. Counts from 0. */
  readonly index?: number;
}

/** How a stream is read. */
export interface MessageOptions {
  /** Each line is a message (NDJSON), also if the first one is not JSON. */
  readonly lines: boolean;
  /** Most bytes of a line, or of a document that is not lines. */
  readonly limit?: number;
}

/** Parsing takes about four times the bytes in memory, and a text cannot be longer than 512 MiB. */
const LIMIT = 128 * 1024 * 1024;

/**
 * The messages of a stream: one document, a list of messages, or one message per line. Lines are
 * read one at a time, so that their number does not matter; a line that is wrong is one fault.
 */
export async function* readMessages(
  chunks: AsyncIterable<Uint8Array>,
  options: MessageOptions,
): AsyncGenerator<MessageRead> {
  const limit = options.limit ?? LIMIT;
  const held: ByteLine[] = [];
  let heldBytes = 0;
  let lines: boolean | undefined = options.lines ? true : undefined;
  for await (const line of byteLines(chunks, limit)) {
    // What the first line with something on it says decides how the rest is read.
    lines ??= isBlank(line) ? undefined : parsedLine(line).kind === "value";
    if (lines === true) {
      yield* messagesOfLine(line, limit);
      continue;
    }
    heldBytes += (line.bytes?.length ?? limit) + 1;
    if (line.bytes === undefined || heldBytes > limit + 1) {
      yield tooLarge({}, "document", limit);
      return;
    }
    held.push(line);
  }
  if (lines === false) yield* messagesOfDocument(held);
}

function* messagesOfLine(line: ByteLine, limit: number): Generator<MessageRead> {
  if (isBlank(line)) return;
  if (line.bytes === undefined) {
    yield tooLarge({ line: line.number, column: 1 }, "line", limit);
    return;
  }
  yield* messagesOf(parsedLine(line), { line: line.number });
}

function* messagesOfDocument(lines: readonly ByteLine[]): Generator<MessageRead> {
  const lineFeed = Buffer.from("\n");
  const parts = lines.flatMap(({ bytes = new Uint8Array() }) => [lineFeed, bytes]).slice(1);
  yield* messagesOf(parse(Buffer.concat(parts), (lines[0]?.number ?? 1) - 1), {});
}

function* messagesOf(parsed: Parsed, place: MessagePlace): Generator<MessageRead> {
  if (parsed.kind === "fault") {
    yield parsed;
  } else if (Array.isArray(parsed.value)) {
    const items: readonly unknown[] = parsed.value;
    for (const [index, value] of items.entries())
      yield { kind: "message", place: { ...place, index }, value };
  } else {
    yield { kind: "message", place, value: parsed.value };
  }
}

type Parsed =
  { readonly kind: "value"; readonly value: unknown } | Extract<MessageRead, { kind: "fault" }>;

function parsedLine({ bytes, number }: ByteLine): Parsed {
  return bytes === undefined ? tooLarge({}, "line", 0) : parse(bytes, number - 1);
}

/** Parses JSON. The error of `JSON.parse` quotes what it read, so it is dropped. */
function parse(bytes: Uint8Array, linesBefore: number): Parsed {
  if (!isUtf8(bytes)) {
    const place = { line: linesBefore + 1, column: 1 };
    return { kind: "fault", place, code: "encoding", message: "The text is not UTF-8." };
  }
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    return { kind: "value", value };
  } catch {
    const { line, column } = syntaxFault(text);
    const place = { line: linesBefore + line, column };
    return { kind: "fault", place, code: "syntax", message: "This is not JSON." };
  }
}

function isBlank({ bytes }: ByteLine): boolean {
  return bytes !== undefined && Buffer.from(bytes).toString("latin1").trim() === "";
}

function tooLarge(
  place: MessagePlace,
  what: string,
  limit: number,
): Extract<MessageRead, { kind: "fault" }> {
  const message = `The ${what} has more than ${limit} bytes.`;
  return { kind: "fault", place, code: "too-large", message };
}

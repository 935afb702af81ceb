import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import { refusal } from "./refusal.js";

/** What an input holds, or why it holds nothing. */
export type InputRead =
  { readonly value: unknown; readonly issue: undefined } | { readonly issue: Issue };

/**
 * The value in an input: a text or bytes hold JSON, anything else is a value already. Bytes are
 * UTF-8; a byte order mark may stand in front.
 */
export function readInput(input: unknown): InputRead {
  if (typeof input === "string") return readText(input);
  if (isBytes(input)) return readBytes(input);
  if (input instanceof Promise) {
    return { issue: refusal([], "type", ["object", "a promise, which must be awaited first"]) };
  }
  return { value: input, issue: undefined };
}

type Bytes = ArrayBufferView | ArrayBuffer;

/** Asked by its tag, because test runners have an `ArrayBuffer` for each of their realms. */
function isBytes(input: unknown): input is Bytes {
  return (
    ArrayBuffer.isView(input) || Object.prototype.toString.call(input) === "[object ArrayBuffer]"
  );
}

/** Declared here, because users compile this source without the library of browsers too. */
declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly fatal: true },
) => { decode(bytes: Bytes): string };

function readBytes(bytes: Bytes): InputRead {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { issue: refusal([], "encoding", ["UTF-8", "other bytes"]) };
  }
  return readText(text);
}

const BYTE_ORDER_MARK = "\uFEFF";

function readText(marked: string): InputRead {
  const text = marked.startsWith(BYTE_ORDER_MARK) ? marked.slice(1) : marked;
  const read = readJson(text);
  if (read.reason !== undefined) {
    const isEmpty = text.trim() === "";
    if (isEmpty) return { issue: refusal([], "syntax", ["JSON", "no text"]) };
    return { issue: refusal([], read.code, read.reason) };
  }
  if (typeof read.value !== "string") return { value: read.value, issue: undefined };
  const got = "a string, as if the message was made JSON twice";
  return { issue: refusal([], "type", ["object", got]) };
}

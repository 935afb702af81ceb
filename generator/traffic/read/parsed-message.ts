import { isUtf8 } from "node:buffer";

import { syntaxFault } from "../../runtime/syntax-fault.ts";
import type { Fault, FaultCode, MessagePlace, MessageRead, MessageText } from "./message-read.ts";

const REPLACEMENT = "\uFFFD";
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** The message of a text, or the fault that it is. */
export function parsedMessage(message: MessageText): MessageRead {
  const { bytes, from, to, place } = message;
  const text = bytes.toString("utf8", from, to);
  // What is not UTF-8 becomes this character, which a text may hold as well.
  if (text.includes(REPLACEMENT) && !isUtf8(bytes.subarray(from, to))) {
    const lines = wellEncodedStart(text, bytes.subarray(from, to)).split("\n");
    const at = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
    return fault("encoding", faultPlace(message, at), "The text is not UTF-8.");
  }
  try {
    const value: unknown = JSON.parse(text);
    return { kind: "message", place, value, bytes: to - from };
  } catch {
    // The error quotes what it read, so it is dropped.
    const at = syntaxFault(text);
    return at.isCut && message.isLast
      ? fault("truncated", faultPlace(message, at), "The JSON is cut off here.")
      : fault("syntax", faultPlace(message, at), "This is not JSON.");
  }
}

/** Says that there is no message. The place and the words must not come from what was read. */
export function fault(code: FaultCode, place: MessagePlace, message: string): Fault {
  return { kind: "fault", place, code, message };
}

/** The fault of what is longer than a message may be. */
export function tooLarge(place: MessagePlace, limit: number): Fault {
  return fault("too-large", place, `The message has more than ${limit} bytes.`);
}

interface LineColumn {
  readonly line: number;
  readonly column: number;
}

function faultPlace({ place, column }: MessageText, at: LineColumn): MessagePlace {
  const line = place.line + at.line - 1;
  return { ...place, line, column: at.line === 1 ? column + at.column - 1 : at.column };
}

/** The text before the first byte that is not UTF-8. */
function wellEncodedStart(text: string, bytes: Buffer): string {
  let at = 0;
  for (let byte = 0; ;) {
    const next = text.indexOf(REPLACEMENT, at);
    byte += Buffer.byteLength(text.slice(at, next));
    const end = byte + REPLACEMENT_BYTES.length;
    // The character itself is well encoded.
    if (next === -1 || !bytes.subarray(byte, end).equals(REPLACEMENT_BYTES))
      return text.slice(0, next);
    at = next + 1;
    byte = end;
  }
}

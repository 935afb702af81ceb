import { readInput } from "../../../runtime/messages/read-input.ts";
import { syntaxFault } from "../../../runtime/syntax-fault.ts";

/** Where a text stops being JSON. Both count from 1. */
export interface FaultPlace {
  readonly line: number;
  readonly column: number;
}

/** What a text holds. It never quotes what it read. */
export type TextRead =
  | { readonly kind: "nothing" }
  | { readonly kind: "fault"; readonly message: string; readonly place?: FaultPlace }
  | {
      readonly kind: "messages";
      readonly values: readonly unknown[];
    };

/** The messages in a text or its bytes: one document, a list of messages, or one message on each line. */
export function messagesIn(input: string | ArrayBuffer): TextRead {
  const text = typeof input === "string" ? input : decoded(input);
  if (text === undefined) return { kind: "fault", message: "The file is not UTF-8." };
  if (text.trim() === "") return { kind: "nothing" };
  const read = readInput(text);
  if (read.issue === undefined) {
    const { value } = read;
    const isList = Array.isArray(value) && value.length > 0;
    return { kind: "messages", values: isList ? value : [value] };
  }
  return lines(text) ?? fault(text);
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined if the first line is not JSON by itself: then the text is meant to be one document. */
function lines(text: string): TextRead | undefined {
  const values: unknown[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readInput(line);
    if (read.issue === undefined) values.push(read.value);
    else if (values.length === 0) return undefined;
    else return fault(line, at);
  }
  return { kind: "messages", values };
}

function fault(text: string, linesBefore = 0): TextRead {
  const { line, column, isCut } = syntaxFault(text);
  const place = { line: line + linesBefore, column };
  const where = `at line ${place.line}, column ${column}`;
  const message = isCut
    ? `The text is not complete: it ends ${where}, before the JSON does.`
    : `This is not JSON: there is a fault ${where}.`;
  return { kind: "fault", message, place };
}

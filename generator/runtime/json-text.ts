import type { Reason } from "./found.ts";
import type { IssueCode } from "./issue-code.ts";
import { syntaxFault } from "./syntax-fault.ts";

/** The value in a JSON text, or why there is none: never what `JSON.parse` says, as that quotes it. */
export type JsonRead =
  | { readonly value: unknown; readonly reason: undefined }
  | { readonly code: IssueCode; readonly reason: Reason };

/** Reads a JSON text. What is no text is a value already. */
export function readJson(text: unknown): JsonRead {
  if (typeof text !== "string") return { value: text, reason: undefined };
  try {
    return { value: JSON.parse(text), reason: undefined };
  } catch {
    const { line, column, isCut } = syntaxFault(text);
    const [code, got] = isCut
      ? (["truncated", `a text that ends too early, after ${text.length} characters`] as const)
      : (["syntax", `a fault at line ${line}, column ${column}`] as const);
    return { code, reason: ["JSON", got] };
  }
}

import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile, Span } from "../base/source.ts";
import { IMPORT_CODES, type ImportCode, type ImportCodeEntry } from "./codes.ts";

/** A diagnostic of this stage, with the severity and the hint that its code has. */
export function finding(code: ImportCode, span: Span, message: string): Diagnostic {
  const { severity, remedy }: ImportCodeEntry = IMPORT_CODES[code];
  return { code, severity, message, span, ...(remedy === undefined ? {} : { hint: remedy }) };
}

/** The start of a file, for what is about the whole of it. */
export function startOf(file: Pick<SourceFile, "path">): Span {
  return { file: file.path, start: 0, end: 1 };
}

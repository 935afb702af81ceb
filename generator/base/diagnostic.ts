import { compareText } from "./compare.ts";
import type { Span } from "./source.ts";

export type Severity = "error" | "warning";

/** A replacement of the text at `span`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change of the definitions that certainly repairs a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * One finding. `message` is a sentence that names the thing in quotes and says what is wrong;
 * `hint`, where there is one, says what to do. Diagnostics are values: only `report/` renders them.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly span: Span;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  readonly fix?: Fix;
}

/** Diagnostics by file, then by place in it, then by code; equal ones once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      compareText(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
  return sorted.filter((diagnostic, index) => {
    const previous = sorted[index - 1];
    return (
      previous === undefined ||
      previous.code !== diagnostic.code ||
      previous.message !== diagnostic.message ||
      previous.span.file !== diagnostic.span.file ||
      previous.span.start !== diagnostic.span.start
    );
  });
}

/** True if at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

import type { Diagnostic, Severity } from "../base/diagnostic.ts";
import { positionAt, type Position, type SourceFile, type Span } from "../base/source.ts";
import { codeFrame } from "./code-frame.ts";

/** A finding about a file, with the place as people name it: what all formats render. */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** As it is shown: relative to the working directory, with `/`. */
  readonly file: string;
  /** None for a finding about the file as a whole. */
  readonly start?: Position;
  /** Exclusive. */
  readonly end?: Position;
  /** Where in the data of the file: `Patient.Identifiers[0].ID`. */
  readonly path?: string;
  /** The lines of source around the place, ready to print. */
  readonly frame?: string;
  readonly related?: readonly {
    readonly message: string;
    readonly file: string;
    readonly start?: Position;
  }[];
}

/** What turns the offsets of diagnostics into places. */
export interface Origin {
  /** Texts that were read, by the path that spans name. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** How a path that a span names is shown. */
  readonly display: (file: string) => string;
}

/** The findings of diagnostics, in the same order. */
export function findingsOf(diagnostics: readonly Diagnostic[], origin: Origin): readonly Finding[] {
  return diagnostics.map((diagnostic) => {
    const { severity, code, message, hint, span, related } = diagnostic;
    const text = origin.sources.get(span.file)?.text;
    return {
      severity,
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...place(span, origin),
      ...(text === undefined ? {} : { frame: codeFrame(text, span) }),
      ...(related === undefined
        ? {}
        : {
            related: related.map((other) => ({
              message: other.message,
              ...place(other.span, origin),
            })),
          }),
    };
  });
}

function place(
  span: Span,
  origin: Origin,
): { readonly file: string; readonly start?: Position; readonly end?: Position } {
  const file = origin.display(span.file);
  const text = origin.sources.get(span.file)?.text;
  if (text === undefined) return { file };
  return { file, start: positionAt(text, span.start), end: positionAt(text, span.end) };
}

import type { Diagnostic, TextEdit } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";

/** Files that fixes changed. */
export interface FixedFiles {
  /** Only those whose text is different now. */
  readonly files: readonly SourceFile[];
  /** How many fixes were made. Others overlapped with one of them: lint again, and fix again. */
  readonly applied: number;
}

/** The files with the fixes of the diagnostics, each made wholly or not at all, first come first served. */
export function applyFixes(
  sources: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): FixedFiles {
  const accepted: TextEdit[] = [];
  let applied = 0;
  for (const { fix } of diagnostics) {
    if (
      fix === undefined ||
      fix.edits.some((edit) => accepted.some((other) => overlap(edit, other)))
    ) {
      continue;
    }
    accepted.push(...fix.edits);
    applied += 1;
  }
  const files = sources.flatMap((source) => {
    const edits = accepted.filter((edit) => edit.span.file === source.path);
    const text = edited(source.text, edits);
    return text === source.text ? [] : [{ path: source.path, text }];
  });
  return { files, applied };
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.span.file === b.span.file && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** A text with edits that do not overlap. From the end backwards, so that the offsets of those to come stay true. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (rest, { span, text: part }) => rest.slice(0, span.start) + part + rest.slice(span.end),
      text,
    );
}

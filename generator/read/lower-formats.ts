import type { Diagnostic } from "../base/diagnostic.ts";
import type { Format } from "../catalog/format.ts";
import type { DocumentOf } from "../definition/document.ts";
import { patternProblem } from "../definition/pattern-problem.ts";
import { errorAt } from "./error-at.ts";

/** Formats by name, their patterns proven to be safe. */
export function lowerFormats(documents: ReadonlyMap<string, DocumentOf<"format">>): {
  readonly formats: ReadonlyMap<string, Format>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const formats = new Map<string, Format>();
  for (const [name, document] of documents) {
    const { description, pattern, checker, example } = document.data;
    const problem = patternProblem(pattern);
    if (problem !== undefined) {
      diagnostics.push(errorAt(document.spanOf(["pattern"], "value"), "bad-pattern", problem));
      continue;
    }
    if (!new RegExp(pattern, "u").test(example)) {
      const message = `The example "${example}" does not match the pattern.`;
      const span = document.spanOf(["example"], "value");
      diagnostics.push(errorAt(span, "bad-pattern", { message, hint: "Correct one of the two." }));
      continue;
    }
    formats.set(name, {
      kind: "format",
      name,
      description,
      pattern,
      ...(checker === undefined ? {} : { checker }),
      example,
      span: document.spanOf([], "key"),
    });
  }
  return { formats, diagnostics };
}

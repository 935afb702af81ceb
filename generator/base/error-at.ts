import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./source.ts";

/** What a diagnostic says: the sentence, what to do, and other places that matter. */
export interface Said {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly related?: Diagnostic["related"];
  readonly fix?: Diagnostic["fix"];
}

/** An error at a place. */
export function errorAt(span: Span, code: string, said: Said): Diagnostic {
  return {
    code,
    severity: "error",
    message: said.message,
    ...(said.hint === undefined ? {} : { hint: said.hint }),
    span,
    ...(said.related === undefined ? {} : { related: said.related }),
    ...(said.fix === undefined ? {} : { fix: said.fix }),
  };
}

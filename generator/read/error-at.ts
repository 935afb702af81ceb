import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import type { ReadCode } from "./codes.ts";

/** What a diagnostic says: the sentence, what to do, and other places that matter. */
export interface Said {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly related?: Diagnostic["related"];
  readonly fix?: Diagnostic["fix"];
}

/** An error of this stage; its code must be in the table of `codes.ts`. */
export function errorAt(span: Span, code: ReadCode, said: Said): Diagnostic {
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

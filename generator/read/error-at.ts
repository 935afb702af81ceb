import type { Diagnostic } from "../base/diagnostic.ts";
import { errorAt as anyErrorAt, type Said } from "../base/error-at.ts";
import type { Span } from "../base/source.ts";
import type { ReadCode } from "./codes.ts";

export type { Said };

/** An error of this stage; its code must be in the table of `codes.ts`. */
export const errorAt: (span: Span, code: ReadCode, said: Said) => Diagnostic = anyErrorAt;

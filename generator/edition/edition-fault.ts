import type { Diagnostic } from "../base/diagnostic.ts";
import { errorAt } from "../base/error-at.ts";
import type { Span } from "../base/source.ts";
import { EDITION_CODES, type EditionCode } from "./codes.ts";

/** What is wrong with an edition. There is one thing to do about it, whatever it is. */
export function editionFault(code: EditionCode, span: Span, message: string): Diagnostic {
  return errorAt(span, code, { message, hint: EDITION_CODES[code].remedy });
}

/** Something that is not as the file of an edition has it. */
export function damage(span: Span, message: string): Diagnostic {
  return editionFault("damaged-edition", span, message);
}

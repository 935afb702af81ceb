import { Composer, type CST, type Document } from "yaml";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { bounds } from "./bounds.ts";
import { errorAt } from "./error-at.ts";
import { faultInWords, type YamlFault } from "./yaml-faults.ts";

/** A document as far as it could be built, and the faults of its syntax. */
export interface Composed {
  /** Missing if building it was given up. */
  readonly yaml?: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ends composing early. Never leaves this file. */
class TooManyFaults extends Error {}

/**
 * Builds the document of a file. Warnings of the library are errors here. Keys are compared
 * elsewhere, because its own comparison takes quadratic time and misses `1` beside `"1"`.
 */
export function compose(source: SourceFile, tokens: readonly CST.Token[]): Composed {
  const faults: YamlFault[] = [];
  const composer = new Composer({ uniqueKeys: false, logLevel: "error", prettyErrors: false });
  // The library collects errors without bound, each with a stack trace: a megabyte of commas takes
  // it nine seconds. Its handler is private, so whatever still arrives the old way counts too.
  Reflect.set(composer, "onError", (place: unknown, code: string, message: string) => {
    if (faults.length >= bounds.faults) throw new TooManyFaults();
    faults.push({ code, message, ...placeOf(place) });
  });
  let yaml: Document | undefined;
  const some = untilTooManyErrors(tokens);
  let complete = some.length === tokens.length;
  try {
    const [first] = composer.compose(some, true, source.text.length);
    yaml = first;
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
    complete = false;
  }
  for (const { code, message, pos } of [...(yaml?.errors ?? []), ...(yaml?.warnings ?? [])]) {
    faults.push({ code, message, start: pos[0], end: pos[1] });
  }
  const diagnostics = faults.flatMap((fault, index) => {
    // One slip often breaks several rules at the same place.
    const again = faults.findIndex(({ start }) => start === fault.start) < index;
    return again ? [] : faultInWords(source, tokens, fault);
  });
  if (!complete) diagnostics.push(tooManyFaults(source, faults.at(-1)));
  return { ...(yaml === undefined ? {} : { yaml }), diagnostics };
}

/** Marks that the parser could not place are tokens, and do not pass through the handler. */
function untilTooManyErrors(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let errors = 0;
  const end = tokens.findIndex((token) => {
    if (token.type === "error") errors += 1;
    return errors > bounds.faults;
  });
  return end === -1 ? tokens : tokens.slice(0, end);
}

function tooManyFaults(source: SourceFile, last: YamlFault | undefined): Diagnostic {
  const at = Math.min(last?.start ?? 0, source.text.length);
  return errorAt({ file: source.path, start: at, end: at }, "yaml-syntax", {
    message: `The file has more than ${bounds.faults} faults, and was read no further than here.`,
    hint: "Repair those above first.",
  });
}

/** The library names places by an offset, by a range, or by a token. */
function placeOf(place: unknown): { readonly start: number; readonly end: number } {
  if (typeof place === "number") return { start: place, end: place + 1 };
  if (Array.isArray(place)) return { start: Number(place[0]), end: Number(place[1]) };
  if (typeof place === "object" && place !== null && "offset" in place) {
    const start = Number(place.offset);
    const length = "source" in place && typeof place.source === "string" ? place.source.length : 1;
    return { start, end: start + length };
  }
  return { start: 0, end: 0 };
}

import type { Diagnostic } from "../../base/diagnostic.ts";
import type { JsonObject } from "../../base/json.ts";
import type { SourceFile, Span } from "../../base/source.ts";
import type { ImportCode } from "../codes.ts";
import { finding } from "../finding.ts";
import { locate } from "../locate.ts";

/** One message, and where in its file it stands. */
export interface Sample {
  /** The text of the message alone; the whole file, or one line of it. */
  readonly source: SourceFile;
  /** Offset of that text in the file. */
  readonly offset: number;
  /** Index in a list of messages. */
  readonly index?: number;
  readonly value: JsonObject;
}

/** A place in a sample: the keys and indices that lead there. */
export interface Place {
  readonly sample: Sample;
  readonly at: readonly (string | number)[];
}

/** A finding at a place of a sample. The message never quotes what the sample holds. */
export function findingAt(code: ImportCode, { sample, at }: Place, message: string): Diagnostic {
  const { source, offset, index } = sample;
  const span: Span = locate(source, index === undefined ? at : [index, ...at]);
  const moved = { file: span.file, start: span.start + offset, end: span.end + offset };
  return finding(code, moved, message);
}

import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import type { Field } from "../catalog/field.ts";
import type { RatingSource, Reliability } from "../catalog/rating.ts";
import type { RecordForm } from "../catalog/record.ts";
import type { Rule } from "../catalog/rule.ts";
import type { ValueSet } from "../catalog/value-set.ts";
import type { DocumentOf, DocumentPath } from "../definition/document.ts";
import { bounds } from "./bounds.ts";
import type { ReadCode } from "./codes.ts";
import type { Directory } from "./directory.ts";
import { errorAt, type Said } from "./error-at.ts";

/** A file that has fields, and what it says for all of them. */
export interface FieldFile {
  readonly document: DocumentOf<"type" | "event" | "extension">;
  readonly model: string | undefined;
  /** Id of the record that the file defines, and that all records written in it belong to. */
  readonly home: string;
  /** What the names of the records in it begin with. */
  readonly name: string;
  readonly reliability: Reliability;
  readonly ratingSource: RatingSource;
}

/** The fields of a record. A record that builds on a broken file has not all of them. */
export interface RecordContent {
  readonly fields: readonly Field[];
  readonly own: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly complete: boolean;
}

/** A record whose fields are worked out when they are first asked for, since types may hold each other. */
export interface RecordDraft {
  readonly id: string;
  readonly name: string;
  readonly form: RecordForm;
  readonly model: string | undefined;
  readonly home: string;
  readonly description: string;
  readonly base: string | undefined;
  readonly span: Span;
  content(): RecordContent;
}

/** What lowering knows and collects. Local to one run of `lower`. */
export interface Lowering {
  readonly directory: Directory;
  readonly diagnostics: Diagnostic[];
  readonly valueSets: ReadonlyMap<string, ValueSet>;
  readonly drafts: Map<string, RecordDraft>;
  readonly contents: Map<string, RecordContent>;
  /** Checks that need the fields of records, which may not be known yet. */
  readonly later: (() => void)[];
  /** Fields written in files so far, and fields of all records so far. */
  readonly count: { written: number; derived: number };
}

/** Content of what cannot be known. */
export const UNKNOWN_CONTENT: RecordContent = {
  fields: [],
  own: new Set(),
  rules: [],
  complete: false,
};

/** The fields of a record, worked out once. */
export function contentOf(lowering: Lowering, id: string): RecordContent {
  const known = lowering.contents.get(id);
  if (known !== undefined) return known;
  const draft = lowering.drafts.get(id);
  if (draft === undefined || lowering.count.derived > bounds.derivedFields) return UNKNOWN_CONTENT;
  // In place while it is worked out, so that a circle of bases, reported elsewhere, ends.
  lowering.contents.set(id, UNKNOWN_CONTENT);
  const content = draft.content();
  lowering.count.derived += content.fields.length;
  lowering.contents.set(id, content);
  return content;
}

/** Reports an error at a part of the file. */
export function report(
  lowering: Lowering,
  place: { readonly file: FieldFile; readonly at: DocumentPath; readonly part: "key" | "value" },
  found: Said & { readonly code: ReadCode },
): void {
  const span = place.file.document.spanOf(place.at, place.part);
  lowering.diagnostics.push(errorAt(span, found.code, found));
}

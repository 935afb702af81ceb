import type { Reliability } from "../../catalog/rating.ts";

/** What of a field an edition changed. */
export type FieldAspect = "type" | "required" | "rating" | "values" | "format" | "deprecated";

/** One change of a field that had been there before. */
export interface FieldChange {
  /** The edition that brought it. */
  readonly edition: string;
  readonly aspect: FieldAspect;
  /** In few plain words: `optional`, `Sex`, `String`; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** A field that an event type does not have any more. */
export interface RemovedField {
  /** As it was: `Batch.Claims[].ID`. */
  readonly path: string;
  /** The last edition that had it. */
  readonly last: string;
  /** The edition that has it no more. */
  readonly removedIn: string;
  /** As in the docs: `String`, `Object[]`. */
  readonly type: string;
  readonly reliability: Reliability;
  readonly description: string;
}

/** What the editions up to one tell of things in that one. Each answer is made at its first use. */
export interface Past {
  /** Names of the editions before it and of itself, oldest first. */
  readonly editions: readonly string[];
  /** The first edition since which messages of an event type have had a field without a gap. */
  since(event: string, path: string): string | undefined;
  /** How a field has changed since then, oldest first. */
  changes(event: string, path: string): readonly FieldChange[];
  /** Fields that an event type had in an earlier edition, in the order of their paths. */
  removed(event: string): readonly RemovedField[];
  eventSince(event: string): string | undefined;
  modelSince(model: string): string | undefined;
  valueSetSince(id: string): string | undefined;
  codeSince(valueSet: string, code: string): string | undefined;
}

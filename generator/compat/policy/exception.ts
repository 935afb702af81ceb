import type { Span } from "../../base/source.ts";
import type { DefinitionDocument } from "../../definition/document.ts";
import type { RawException } from "../../definition/raw.ts";
import type { Change } from "../change.ts";

/** What stands for the definitions as they are now, as the later side of a step. */
export const NEXT = "next";

/** A forbidden change that was agreed upon, from `exceptions.yaml`. */
export interface Exception extends RawException {
  readonly name: string;
  /** Where its name stands. */
  readonly span: Span;
  /** Where the value of one of its keys stands. */
  spanOf(key: keyof RawException): Span;
}

/** From one edition to a later one, or to the definitions as they are now. */
export interface Step {
  /** Name of an edition. */
  readonly from: string;
  /** Name of an edition, or `next`. */
  readonly to: string;
}

/** The exceptions of definitions, in the order of their file. */
export function exceptionsOf(documents: readonly DefinitionDocument[]): readonly Exception[] {
  return documents.flatMap((document) => {
    if (document.kind !== "exceptions") return [];
    return Object.entries(document.data.exceptions).map(([name, exception]) => ({
      ...exception,
      name,
      span: document.spanOf(["exceptions", name], "key"),
      spanOf: (key: keyof RawException) => document.spanOf(["exceptions", name, key], "value"),
    }));
  });
}

/** Whether an exception is about a change, whenever it happened. */
export function isAbout(exception: Exception, { rule, subject }: Change): boolean {
  return exception.rule === rule && exception.path === subject;
}

/** Whether an exception holds somewhere on the way of a step: it is for one step of that way. */
export function isOnTheWay({ from, to }: Exception, step: Step): boolean {
  return from >= step.from && (step.to === NEXT || (to !== NEXT && to <= step.to));
}

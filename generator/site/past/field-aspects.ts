import type { Field, FieldNotes } from "../../catalog/field.ts";
import type { Reliability } from "../../catalog/rating.ts";
import { requirementWords } from "../../compat/field-words.ts";
import { typeWords } from "../parts/type-words.ts";
import type { FieldAspect, FieldChange } from "./past.ts";

/** What changed of a field, but for the edition that changed it. */
export type AspectChange = Omit<FieldChange, "edition">;

/** What changed of a field that is the same at all its places. */
export function fieldChanges(before: Field, after: Field): readonly AspectChange[] {
  return [
    ...change("type", typeWords(before), typeWords(after)),
    ...change("required", requirementWords(before.required), requirementWords(after.required)),
    ...change("values", before.values ?? "", after.values ?? ""),
    ...change("format", before.format ?? "", after.format ?? ""),
  ];
}

/** What is told of a field at one place. */
export interface PlaceNotes {
  readonly notes: FieldNotes;
  /** Given the message. */
  readonly rating: Reliability;
}

/** What changed of what is told of a field at one place. */
export function noteChanges(before: PlaceNotes, after: PlaceNotes): readonly AspectChange[] {
  return [
    ...change("rating", before.rating, after.rating),
    ...change("deprecated", deprecation(before.notes), deprecation(after.notes)),
  ];
}

/** Empty where there is nothing. */
function change(aspect: FieldAspect, before: string, after: string): readonly AspectChange[] {
  return before === after ? [] : [{ aspect, before, after }];
}

function deprecation({ deprecated }: FieldNotes): string {
  return deprecated === undefined ? "" : "deprecated";
}

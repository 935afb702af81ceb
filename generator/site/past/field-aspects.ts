import type { TypeRef } from "../../catalog/field.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import { requirementWords } from "../../compat/field-words.ts";
import type { FieldAspect, FieldChange } from "./past.ts";

type Told = Pick<Occurrence, "field" | "notes" | "effectiveReliability">;

/** What a field is in few words, aspect by aspect; empty where there is nothing. */
const ASPECTS: readonly (readonly [FieldAspect, (told: Told) => string])[] = [
  ["type", ({ field }) => typeText(field.type)],
  ["required", ({ field }) => requirementWords(field.required)],
  ["rating", ({ effectiveReliability }) => effectiveReliability],
  ["values", ({ field }) => field.values ?? ""],
  ["format", ({ field }) => field.format ?? ""],
  ["deprecated", ({ notes }) => (notes.deprecated === undefined ? "" : "deprecated")],
];

/** What an edition changed of a field at one place of messages. */
export function changesBetween(before: Told, after: Told, edition: string): readonly FieldChange[] {
  return ASPECTS.flatMap(([aspect, wordsOf]) => {
    const [old, now] = [wordsOf(before), wordsOf(after)];
    return old === now ? [] : [{ edition, aspect, before: old, after: now }];
  });
}

/** As in the docs, without names of types: `String`, `Object[]`. */
export function typeText(type: TypeRef): string {
  const item = type.kind === "list" ? type.of : type;
  const name = item.kind === "scalar" ? item.name : "Object";
  return type.kind === "list" ? `${name}[]` : name;
}

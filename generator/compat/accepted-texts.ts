import type { Format } from "../catalog/format.ts";
import { indexOf } from "../catalog/index-of.ts";
import { CHECKS } from "../runtime/checks.ts";
import type { FieldSide } from "./sides.ts";

/** The only texts that a sender may write into a field, if there is a list of them. */
export function listedTexts({ values, format }: FieldSide): readonly string[] | undefined {
  if (values?.binding !== "closed") return undefined;
  const codes = values.codes.map(({ code }) => code);
  return format === undefined ? codes : codes.filter((code) => hasFormat(format, code));
}

/** Whether a text is written as a format asks. */
export function hasFormat(format: Format, text: string): boolean {
  return (
    patternOf(format).test(text) && (format.checker === undefined || CHECKS[format.checker](text))
  );
}

const patternOf = indexOf(({ pattern }: Format) => new RegExp(pattern, "u"));

/** Whether two formats let the same texts through, as far as that can be read off them. */
export function areSameFormat(a: Format | undefined, b: Format | undefined): boolean {
  return a?.pattern === b?.pattern && a?.checker === b?.checker;
}

/**
 * Whether a sender, or receiver, can meet a text that the format of the other side refuses. Where
 * the texts are listed it is tried; otherwise there is always such a text.
 */
export function canMiss(writer: FieldSide, { format }: FieldSide): boolean {
  if (format === undefined) return false;
  const texts = listedTexts(writer);
  return texts === undefined || texts.some((text) => !hasFormat(format, text));
}

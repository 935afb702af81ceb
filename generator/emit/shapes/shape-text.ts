import type { PlannedField } from "./planned-field.ts";

/** What a mark in the text of a table stands for. */
export type PlannedRef =
  | { readonly kind: "values"; readonly id: string }
  | { readonly kind: "format"; readonly name: string }
  | { readonly kind: "shape"; readonly record: string };

/** The notation of `Shape`: a piece of `fields` for each field, and what is in `of`. */
export interface ShapeText {
  readonly pieces: readonly string[];
  readonly of: readonly PlannedRef[];
}

/** The fields of a table as text. */
export function shapeText(fields: readonly PlannedField[]): ShapeText {
  const texts = fields.map(fieldText);
  return {
    pieces: texts.flatMap(({ pieces }, index) =>
      index === texts.length - 1 ? pieces : withEnd(pieces, " "),
    ),
    of: texts.flatMap(({ of }) => of),
  };
}

function fieldText({ text, values, format, record, inline }: PlannedField): ShapeText {
  const of: readonly PlannedRef[] = [
    ...(values === undefined ? [] : [{ kind: "values", id: values } as const]),
    ...(format === undefined ? [] : [{ kind: "format", name: format } as const]),
    ...(record === undefined ? [] : [{ kind: "shape", record } as const]),
  ];
  if (inline === undefined) return { pieces: [record === undefined ? text : `${text}{}`], of };
  const below = shapeText(inline);
  return { pieces: [`${text}{`, ...withEnd(below.pieces, "}")], of: below.of };
}

function withEnd(pieces: readonly string[], end: string): readonly string[] {
  return [...pieces.slice(0, -1), `${pieces.at(-1) ?? ""}${end}`];
}

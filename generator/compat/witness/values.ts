import type { Json } from "../../base/json.ts";
import type { Field } from "../../catalog/field.ts";
import type { FieldSide } from "../sides.ts";
import { textsBetween } from "./texts.ts";

/** What to put where a message has a value; undefined to leave it out. */
export type Value = Json | undefined;

/** More items than these prove nothing that fewer do not. */
const MOST_ITEMS = 10_000;

/**
 * What a sender may try in a field beside the value that is there, the plainest first. Not all of it
 * need be valid.
 */
export function valuesFor(value: Json, writer: FieldSide, reader?: FieldSide): readonly Value[] {
  const { type } = writer.field;
  const isOptional = writer.field.required === "never";
  return [
    ...(isOptional ? [undefined] : []),
    ...(isOptional && type.kind === "scalar" ? [null] : []),
    ...(reader === undefined ? [] : textValues(writer, reader)),
    ...(type.kind === "list" && Array.isArray(value)
      ? listValues(value as readonly Json[], writer.field, reader?.field)
      : []),
  ];
}

function textValues(writer: FieldSide, reader: FieldSide): readonly Json[] {
  if (!isText(writer.field) || !isText(reader.field)) return [];
  const texts = textsBetween(writer, reader);
  if (writer.field.type.kind !== "list") return texts;
  const count = Math.max(1, writer.field.minItems ?? 0);
  return texts.map((text) => repeated([text], count));
}

function isText({ type, constant }: Field): boolean {
  const item = type.kind === "list" ? type.of : type;
  return item.kind === "scalar" && item.name === "String" && constant === undefined;
}

/** Lists as short and as long as one side allows and the other may not. */
function listValues(items: readonly Json[], writer: Field, reader?: Field): readonly Json[] {
  const { minItems = 0, maxItems = Infinity } = writer;
  const counts = [(reader?.minItems ?? 0) - 1, (reader?.maxItems ?? Infinity) + 1, 0];
  return counts
    .filter((count) => count >= minItems && count <= Math.min(maxItems, MOST_ITEMS))
    .map((count) => repeated(items, count));
}

function repeated(items: readonly Json[], count: number): readonly Json[] {
  return Array.from({ length: count }, (_, at) => items[at % items.length] ?? null);
}

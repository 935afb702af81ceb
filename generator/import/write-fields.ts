import type { RawField, RawFields, RawOverrides } from "../definition/raw.ts";
import type { NamedType } from "./name-types.ts";
import { containsAll } from "./propose-types.ts";
import { firstField, type RequiredPaths } from "./requirements.ts";
import {
  objectOf,
  type ObjectShape,
  type Shape,
  type ShapeField,
  type ShapeNumbers,
} from "./shape.ts";
import { wordOf } from "./uses.ts";
import { wordsOf } from "./words.ts";

/** Stands where the schema says nothing. `canon check` asks for a better text. */
export const UNDESCRIBED = "To be described.";

/** What writing any part of the definitions needs to know. */
export interface WriteContext {
  readonly numbers: ShapeNumbers;
  readonly types: ReadonlyMap<number, NamedType>;
  readonly requirements: ReadonlyMap<number, RequiredPaths>;
  /** Name of the data model that is written; none for what models share. */
  readonly model?: string;
}

/** The fields of an object except `without`, with the paths below it that must be `required`. */
export function writeFields(
  shape: ObjectShape,
  required: RequiredPaths,
  context: WriteContext & { readonly without?: ReadonlySet<string> },
): RawFields {
  // Left out here only: an object further down may well have a field of the same name.
  const { without, ...inner } = context;
  const entries = [...shape.fields.values()]
    .filter((field) => !(without?.has(field.name) ?? false))
    .map((field) => [field.name, writeField(field, below(required, field), inner)] as const);
  return Object.fromEntries(entries);
}

/** The required paths that start with a field: the field itself is then the empty path. */
function below(required: RequiredPaths, field: ShapeField): RequiredPaths {
  const prefix = `${field.name}${field.shape.kind === "list" ? "[]" : ""}.`;
  const paths = [...required].filter((path) => path.startsWith(prefix));
  return new Set([
    ...(required.has(field.name) ? [""] : []),
    ...paths.map((path) => path.slice(prefix.length)),
  ]);
}

function writeField(field: ShapeField, required: RequiredPaths, context: WriteContext): RawField {
  const mark = field.shape.kind === "list" ? "[]" : "";
  const child = objectOf(field.shape);
  const tag = required.has("") ? { required: true as const } : {};
  const text = field.description ?? child?.description;
  const notes = { description: text ?? UNDESCRIBED };
  if (child === undefined) {
    const type = scalarName(field.shape) + mark;
    return { ...(type === "String" ? {} : { type }), ...tag, ...notes };
  }
  const named = context.types.get(context.numbers.numberOf(child));
  if (named !== undefined) {
    return { type: named.name + mark, ...tag, ...notes, ...overridesOf(required, named, context) };
  }
  const base = useSiteBase({ field: field.name, list: mark !== "" }, child, context);
  if (base !== undefined) {
    const without = new Set(base.shape.fields.keys());
    const fields = writeFields(child, required, { ...context, without });
    return {
      type: base.name + mark,
      ...tag,
      ...notes,
      ...overridesOf(required, base, context),
      fields,
    };
  }
  return { type: `Object${mark}`, ...tag, ...notes, fields: writeFields(child, required, context) };
}

function scalarName(shape: Shape): string {
  const item = shape.kind === "list" ? shape.of : shape;
  return item.kind === "scalar" ? item.name : "Object";
}

/** Overrides for what a site requires of a named type beyond what the type itself does. */
export function overridesOf(
  required: RequiredPaths,
  type: NamedType,
  context: WriteContext,
): { readonly overrides?: RawOverrides } {
  const has = context.requirements.get(type.number) ?? new Set();
  const more = [...required].filter(
    (path) => path !== "" && type.shape.fields.has(firstField(path)) && !has.has(path),
  );
  if (more.length === 0) return {};
  return { overrides: Object.fromEntries(more.map((path) => [path, { required: true }])) };
}

/** The largest type whose fields an unnamed object has all of, if its name says that it is one. */
export function useSiteBase(
  field: { readonly field: string; readonly list: boolean },
  shape: ObjectShape,
  context: WriteContext,
): NamedType | undefined {
  const word = wordsOf(wordOf(field)).at(-1);
  return [...context.types.values()]
    .filter((type) => type.model === undefined || type.model === context.model)
    .filter((type) => type.shape.fields.size >= 3 && wordsOf(type.word).at(-1) === word)
    .filter((type) => containsAll(shape, type.shape, context.numbers))
    .toSorted((a, b) => a.shape.fields.size - b.shape.fields.size)
    .at(-1);
}

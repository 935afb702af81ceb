import { occurrences, type Occurrence } from "../../../../generator/catalog/walk.ts";
import type { FieldProfile, Sizes } from "../../../../generator/traffic/profile/profile.ts";
import { lab } from "./lab.ts";

type Json = Readonly<Record<string, unknown>>;

/** The fields of a profile of messages of `Lab.Taken`, by looking for each path in each message. */
export function naiveFields(messages: readonly Json[]): Readonly<Record<string, FieldProfile>> {
  return Object.fromEntries(
    [...occurrences(lab, "Lab.Taken")].flatMap((occurrence) => {
      const parents = messages.map((message) => parentsOf(message, occurrence.path));
      const chances = parents.flat().length;
      return chances === 0 ? [] : [[occurrence.path, fieldOf(occurrence, parents, chances)]];
    }),
  );
}

function parentsOf(message: Json, path: string): readonly Json[] {
  const steps = path.split(".").slice(0, -1);
  return steps.reduce<readonly Json[]>(
    (objects, step) => {
      const values = objects.map((object) => valueOf(object, step.replace("[]", "")));
      const found = step.endsWith("[]") ? values.filter(Array.isArray).flat() : values;
      return found.filter((value): value is Json => isObject(value) && !isEmpty(value));
    },
    [message],
  );
}

function fieldOf(
  { field, recursive }: Occurrence,
  parents: readonly (readonly Json[])[],
  chances: number,
): FieldProfile {
  const perMessage = parents.map((objects) => objects.map((one) => valueOf(one, field.name)));
  const values = perMessage.flat();
  const { type } = field;
  const item = type.kind === "list" ? type.of : type;
  const isType = (value: unknown): boolean =>
    type.kind === "list"
      ? Array.isArray(value)
      : item.kind === "record"
        ? isObject(value)
        : typeof value === item.name.toLowerCase();
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== null && !isEmpty(value);
  const isFilled = (value: unknown): boolean => isThere(value) && isType(value);
  const filled = values.filter(isFilled);
  const texts = filled.flat().filter((text) => typeof text === "string" && text !== "");
  const codes = ["10", "9", "__proto__"]
    .map((code) => [code, texts.filter((text) => text === code).length] as const)
    .filter(([, count]) => count > 0);
  const known = codes.reduce((sum, [, count]) => sum + count, 0);
  const formatted = texts.filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(String(text))).length;
  const lengths = filled.map((list) => (Array.isArray(list) ? list.length : 0));
  const objects = type.kind === "list" ? filled.flat() : filled;
  return {
    chances,
    filled: filled.length,
    null: values.filter((value) => value === null).length,
    empty: values.filter((value) => value !== undefined && isEmpty(value)).length,
    mistyped: values.filter((value) => isThere(value) && !isType(value)).length,
    messages: perMessage.filter((some) => some.some(isFilled)).length,
    ...(field.values === undefined
      ? {}
      : { codes: Object.fromEntries(codes), otherCodes: texts.length - known }),
    ...(field.format === undefined ? {} : { formatted, unformatted: texts.length - formatted }),
    ...(type.kind === "list" && lengths.length > 0 ? { items: sizesOf(lengths) } : {}),
    ...(item.kind === "record" && !recursive
      ? { undeclared: undeclaredIn(item.id, objects.filter(isObject)) }
      : {}),
  };
}

function undeclaredIn(record: string, objects: readonly Json[]): number {
  const declared = new Set(lab.records.get(record)?.fields.map(({ name }) => name));
  const names = objects.flatMap((object) => Object.keys(object));
  return names.filter((name) => !declared.has(name) && name !== "Extensions").length;
}

function sizesOf(sizes: readonly number[]): Sizes {
  const digits = sizes.map((size) => (size === 0 ? 0 : size.toString(2).length));
  return {
    count: sizes.length,
    sum: sizes.reduce((sum, size) => sum + size, 0),
    least: Math.min(...sizes),
    most: Math.max(...sizes),
    byDigits: Array.from(
      { length: Math.max(...digits) + 1 },
      (_, digit) => digits.filter((one) => one === digit).length,
    ),
  };
}

function valueOf(object: Json, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === "" || (typeof value === "object" && Object.keys(value ?? { a: 0 }).length === 0);
}

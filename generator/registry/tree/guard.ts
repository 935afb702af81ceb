import { isJsonObject, type Json } from "../../base/json.ts";

/** Tells whether a value is what a document should hold at a place. */
export type Guard<T> = (value: unknown) => value is T;

/** True for a text. */
export const isText: Guard<string> = (value) => typeof value === "string";

/** True for a whole number that is not negative. */
export const isCount: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** A text of a grammar. */
export function textLike(pattern: RegExp): Guard<string> {
  return (value): value is string => typeof value === "string" && pattern.test(value);
}

/** One of some texts. */
export function oneOf<const T extends string>(texts: readonly T[]): Guard<T> {
  return (value): value is T => texts.some((text) => text === value);
}

/** What may be left out. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** A list of such items. */
export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** An object with any keys of a grammar and such values. */
export function mapOf<T>(key: Guard<string>, guard: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.entries(value).every(([name, item]) => key(name) && guard(item));
}

/** An object with these keys. Others are no fault: a later version of the tool may add some. */
export function objectOf<T extends object>(guards: {
  readonly [Key in keyof T]-?: Guard<T[Key]> | Guard<T[Key] | undefined>;
}): Guard<T> {
  const entries: readonly (readonly [string, Guard<unknown>])[] = Object.entries(guards);
  return (value): value is T =>
    isObject(value) &&
    entries.every(([key, guard]) => guard(Object.hasOwn(value, key) ? value[key] : undefined));
}

/** What JSON bytes hold, if it is what it should be; undefined if it is not, or if they are no JSON. */
export function readJson<T>(bytes: Uint8Array, guard: Guard<T>): T | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return guard(value) ? value : undefined;
  } catch {
    // Neither UTF-8 nor JSON.
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return isJsonObject(value as Json);
}

import { isJsonObject } from "../../runtime/json-object.ts";

/** What is wrong with a value, without a word of it; nothing if it is right. */
export type JsonRule = (value: unknown) => string | undefined;

type Members = Readonly<Record<string, JsonRule>>;

/** A number of things: whole, from 0 to 2^53. */
export const count: JsonRule = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? undefined
    : "expected a whole number from 0 to 2^53";

/** A number of things that is left out if there are none: whole, from 1 to 2^53. */
export const someCount: JsonRule = (value) =>
  value !== 0 && count(value) === undefined ? undefined : "expected a whole number from 1 to 2^53";

/** A list of the same. */
export function listOf(rule: JsonRule): JsonRule {
  return (value) => {
    if (!Array.isArray(value)) return "expected a list";
    return firstOf(value, (item, index) => at(`item ${index + 1}`, rule(item)));
  };
}

/** An object with these members and no other. */
export function objectOf(members: Members, optional: Members = {}): JsonRule {
  const rules = new Map(Object.entries({ ...members, ...optional }));
  return (value) => {
    if (!isJsonObject(value)) return "expected an object";
    const missing = Object.keys(members).find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `"${missing}" is missing`;
    return firstOf(Object.entries(value), ([name, member]) => {
      const rule = rules.get(name);
      return rule === undefined ? "unknown member" : at(`"${name}"`, rule(member));
    });
  };
}

/** An object with members of any name that may be one. */
export function namedBy(isName: (name: string) => boolean, rule: JsonRule): JsonRule {
  return (value) => {
    if (!isJsonObject(value)) return "expected an object";
    return firstOf(Object.entries(value), ([name, member], index) => {
      const problem = isName(name) ? rule(member) : "not a name that can be here";
      return at(`entry ${index + 1}`, problem);
    });
  };
}

function at(place: string, problem: string | undefined): string | undefined {
  return problem === undefined ? undefined : `${place}: ${problem}`;
}

function firstOf<T>(
  items: readonly T[],
  problemOf: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

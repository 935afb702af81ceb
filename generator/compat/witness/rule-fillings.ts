import type { Json } from "../../base/json.ts";
import type { Field } from "../../catalog/field.ts";
import type { Rule, RulePath } from "../../catalog/rule.ts";
import { replaced, spotOf, valueAt } from "./spot.ts";

/** With more fields than these in cross-field rules, not all ways to fill them are tried. */
const MOST_FIELDS = 11;

/** The fields that rules speak of, by their paths from the object that the rules are about. */
export function pathsOf(rules: readonly Rule[]): readonly RulePath[] {
  const paths = rules.flatMap(({ when = [], anyOf }) => [...anyOf.flat(), ...when]);
  return [...new Map(paths.map((path) => [path.join("."), path])).values()];
}

/** A field that may be emptied: where it is, and its definition. */
export interface Emptied {
  readonly names: readonly string[];
  readonly field: Field;
}

/** The message with some of the fields empty, in every combination, the fewest first. */
export function* fillings(message: Json, fields: readonly Emptied[]): Generator<Json> {
  const tried = fields.slice(0, MOST_FIELDS);
  const masks = Array.from({ length: 2 ** tried.length }, (_, mask) => mask);
  for (const mask of masks.toSorted((a, b) => bits(a) - bits(b))) {
    yield tried
      .filter((_, at) => (mask & (1 << at)) !== 0)
      .reduce((filled, field) => emptied(filled, field), message);
  }
}

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >>> 1);
}

/** Left out if it may be; else as empty as a field that must be there can be. */
function emptied(message: Json, { names, field }: Emptied): Json {
  const spot = spotOf(message, names);
  if (spot === undefined || valueAt(message, spot) === undefined) return message;
  const empty = field.type.kind === "list" ? [] : "";
  return replaced(message, spot, field.required === "never" ? undefined : empty);
}

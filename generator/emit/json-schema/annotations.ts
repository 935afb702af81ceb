import type { Json, JsonObject } from "../../base/json.ts";
import { recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import {
  recordIdOf,
  restate,
  type Adjustment,
  type Field,
  type FieldNotes,
} from "../../catalog/field.ts";
import type { RatingSource } from "../../catalog/rating.ts";
import type { Rule } from "../../catalog/rule.ts";
import { isTold, type SchemaScope } from "./schema-scope.ts";

/** Who rates a field that does not say so itself. The top of the schema says it for all of them. */
export const DEFAULT_SOURCE: RatingSource = "estimated";

/**
 * What a field says for people and tools beside its description: examples, ratings, what replaces
 * it, and what its use restates of fields below. All of it comes after what is asserted.
 */
export function fieldAnnotations(scope: SchemaScope, field: Field): JsonObject {
  const { ratingSource, adjustments } = field;
  const source = ratingSource === DEFAULT_SOURCE ? undefined : ratingSource;
  const notes = { ...noteAnnotations(scope, field, source), ...formerName(scope, field) };
  if (!scope.options.annotations || adjustments.length === 0) return notes;
  const below = adjusted(scope, field);
  return Object.keys(below).length === 0 ? notes : { ...notes, "x-adjustments": below };
}

/** What a thing means, in the schema that says so; nothing where nobody has described it. */
export function described(scope: SchemaScope, description: string): JsonObject {
  return isTold(scope) && description !== "" ? { description: scope.prose(description) } : {};
}

/** Which value set and which format a text has: beside the text, which may be an item of a list. */
export function textAnnotations(scope: SchemaScope, { values, format }: Field): JsonObject {
  if (!scope.options.annotations) return {};
  return {
    ...(values === undefined ? {} : { "x-values": valuesAnnotation(scope.catalog, values) }),
    ...(format === undefined ? {} : { "x-format": format }),
  };
}

/** The rules of a record, for tools that do not want to read them from the assertions. */
export function ruleAnnotations(rules: readonly Rule[]): readonly Json[] {
  const text = (paths: Rule["anyOf"][number]): readonly string[] =>
    paths.map((path) => path.join("."));
  return rules.map(({ id, description, when, anyOf }) => ({
    id,
    description,
    ...(when === undefined ? {} : { when: text(when) }),
    anyOf: anyOf.map(text),
  }));
}

/** Whether the schema has keywords of ours that only a receiver needs. */
export function hasRatings(scope: SchemaScope): boolean {
  return scope.options.annotations && isTold(scope);
}

function noteAnnotations(
  scope: SchemaScope,
  { reliability, ratingBasis, examples = [], deprecated }: Partial<FieldNotes>,
  ratingSource: RatingSource | undefined,
): JsonObject {
  const { annotations } = scope.options;
  const rated = hasRatings(scope);
  return {
    ...(examples.length === 0 || !isTold(scope) ? {} : { examples }),
    ...(deprecated === undefined || !scope.dialect.deprecated ? {} : { deprecated: true }),
    ...(deprecated === undefined || !annotations ? {} : { "x-deprecated": deprecated }),
    ...(reliability === undefined || !rated ? {} : { "x-reliability": reliability }),
    ...(ratingSource === undefined || !rated ? {} : { "x-rating-source": ratingSource }),
    ...(ratingBasis === undefined || !rated ? {} : { "x-rating-basis": ratingBasis }),
  };
}

/** For who compares messages, or definitions, with those of an older version. */
function formerName(scope: SchemaScope, { renamedFrom }: Field): JsonObject {
  return renamedFrom === undefined || !hasRatings(scope) ? {} : { "x-renamed-from": renamedFrom };
}

function valuesAnnotation(catalog: Catalog, id: string): JsonObject {
  return { name: id, binding: valueSetOf(catalog, id).binding };
}

/** What the use site restates of fields below it, by their paths from here. */
function adjusted(scope: SchemaScope, field: Field): JsonObject {
  const byPath = new Map<string, Partial<FieldNotes>>();
  // Several use sites may restate one path: the outermost comes first, and wins note by note.
  for (const { path, notes } of field.adjustments) {
    const key = pathBelow(scope.catalog, field, path);
    byPath.set(key, restate(notes, byPath.get(key) ?? {}));
  }
  const told = [...byPath].map(([path, notes]) => {
    const { description } = notes;
    const text = description === undefined ? {} : described(scope, description);
    return [path, { ...text, ...noteAnnotations(scope, notes, notes.ratingSource) }] as const;
  });
  return Object.fromEntries(told.filter(([, notes]) => Object.keys(notes).length > 0));
}

function pathBelow(catalog: Catalog, field: Field, path: Adjustment["path"]): string {
  let id = recordIdOf(field.type);
  const steps = path.map((name, index) => {
    const inner =
      id === undefined ? undefined : recordOf(catalog, id).fields.find((f) => f.name === name);
    id = inner && recordIdOf(inner.type);
    return inner?.type.kind === "list" && index < path.length - 1 ? `${name}[]` : name;
  });
  return steps.join(".");
}

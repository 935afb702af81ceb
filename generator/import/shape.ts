import type { Json } from "../base/json.ts";
import type { Requirement, ScalarName } from "../catalog/field.ts";
import type { RatingSource, Reliability } from "../catalog/rating.ts";
import type { EventFacts } from "./event-facts.ts";

/** What a schema or sample messages say of a value, reduced to what definitions can hold. */
export type Shape =
  | { readonly kind: "scalar"; readonly name: ScalarName }
  | { readonly kind: "list"; readonly of: Exclude<Shape, { readonly kind: "list" }> }
  | ObjectShape;

/** An object. It may hold itself, so that walks must look out for what they are inside of. */
export interface ObjectShape {
  readonly kind: "object";
  /** In the order of the schema. */
  readonly fields: ReadonlyMap<string, ShapeField>;
  readonly description?: string;
  /** Name of the definition that describes it. */
  readonly name?: string;
  /** True if the name only says where the object stands, so that it is none for a type. */
  readonly placed?: boolean;
  /** What the schema says that it adds to. */
  readonly base?: ObjectShape;
  readonly rules: readonly ShapeRule[];
}

export interface ShapeField {
  readonly name: string;
  readonly shape: Shape;
  readonly facts: Facts;
  /** The field holds the wire name of its data model or event type. */
  readonly constant?: "model" | "event";
  /** What this use of an object restates of the fields below, by their paths from it. */
  readonly adjustments: ReadonlyMap<string, Notes>;
}

/** What is said of a field for people. */
export interface Notes {
  readonly description?: string;
  readonly reliability?: Reliability;
  readonly ratingSource?: RatingSource;
  readonly ratingBasis?: string;
  readonly examples?: readonly Json[];
  readonly deprecated?: string;
}

/** What is said of a field beside its name and its type. */
export interface Facts extends Notes {
  readonly required: Requirement;
  /** Key of a value set in the vocabulary. */
  readonly values?: string;
  /** Key of a format in the vocabulary. */
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** The name that the field had before. */
  readonly renamedFrom?: string;
  /** In how many of the objects of sample messages it was, and not null. */
  readonly seen?: { readonly there: number; readonly of: number };
}

/** A rule of an object, with paths as definitions write them. */
export interface ShapeRule {
  readonly id: string;
  readonly description: string;
  readonly when?: readonly string[];
  readonly anyOf: readonly (readonly string[])[];
}

/** The message of one event type, as its schema describes it. */
export interface EventShape {
  readonly model: string;
  readonly event: string;
  readonly file: string;
  readonly message: ObjectShape;
  /** True if the schema says all that definitions can hold, so that nothing is to be guessed. */
  readonly exact: boolean;
  /** What is told of the event type beside its schemas. */
  readonly told?: EventFacts;
}

/** Stands for the data model of what belongs to none: what extensions carry. */
export const NO_MODEL = "";

/** The object below a shape: itself, or what a list holds. */
export function objectOf(shape: Shape): ObjectShape | undefined {
  const item = shape.kind === "list" ? shape.of : shape;
  return item.kind === "object" ? item : undefined;
}

/** The step of a path that leads through a field to the fields below it: `Identifiers[].` */
export function stepThrough({ name, shape }: Pick<ShapeField, "name" | "shape">): string {
  return `${name}${shape.kind === "list" ? "[]" : ""}.`;
}

/** Every object below some objects, themselves included, each once. */
export function objectsBelow(roots: Iterable<ObjectShape>): ReadonlySet<ObjectShape> {
  const found = new Set<ObjectShape>();
  const waiting = [...roots];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    if (found.has(shape)) continue;
    found.add(shape);
    for (const field of shape.fields.values()) {
      const child = objectOf(field.shape);
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

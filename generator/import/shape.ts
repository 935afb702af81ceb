import { compareText } from "../base/compare.ts";
import type { ScalarName } from "../catalog/field.ts";

/** What a JSON Schema says of a value, reduced to what definitions can hold. */
export type Shape =
  | { readonly kind: "scalar"; readonly name: ScalarName }
  | { readonly kind: "list"; readonly of: Exclude<Shape, { readonly kind: "list" }> }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: "object";
  /** In the order of the schema. */
  readonly fields: ReadonlyMap<string, ShapeField>;
  readonly description?: string;
}

export interface ShapeField {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly description?: string;
}

/** The message of one event type, as its schema describes it. */
export interface EventShape {
  readonly model: string;
  readonly event: string;
  readonly file: string;
  readonly message: ObjectShape;
}

/** The object below a shape: itself, or what a list holds. */
export function objectOf(shape: Shape): ObjectShape | undefined {
  const item = shape.kind === "list" ? shape.of : shape;
  return item.kind === "object" ? item : undefined;
}

/**
 * Numbers shapes so that two objects have one number exactly when they have the same fields of the
 * same types all the way down. Required tags, descriptions and the order of fields do not count:
 * a type carries the loosest tags, and its use sites tighten them.
 */
export class ShapeNumbers {
  readonly #byText = new Map<string, number>();
  readonly #byObject = new Map<ObjectShape, number>();

  numberOf(shape: ObjectShape): number {
    const known = this.#byObject.get(shape);
    if (known !== undefined) return known;
    const fields = [...shape.fields.values()].toSorted((a, b) => compareText(a.name, b.name));
    const text = fields.map((field) => `${field.name}:${this.textOf(field.shape)}`).join(",");
    const number = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, number);
    this.#byObject.set(shape, number);
    return number;
  }

  /** A text that is equal exactly for equal shapes. */
  textOf(shape: Shape): string {
    switch (shape.kind) {
      case "scalar":
        return shape.name;
      case "list":
        return `[${this.textOf(shape.of)}]`;
      case "object":
        return `#${this.numberOf(shape)}`;
    }
  }
}

import { compareText } from "../base/compare.ts";
import { objectsBelow, type ObjectShape, type Shape } from "./shape.ts";

/** Objects, and the data model whose messages hold them; none for those of existing types. */
export interface ShapeRoot {
  readonly shape: ObjectShape;
  readonly model?: string;
}

/** An object without a name is the same as a named one only if it has so many fields. */
const MIN_FIELDS = 3;

/**
 * Numbers objects so that two have one number exactly when one type can stand for both. They have
 * the same structure: the same fields of the same types all the way down, and the same rules; and
 * the same name, if their definitions have one. Required tags, what is said for people and the
 * order of fields do not count: a type carries the loosest tags, and its use sites tighten them.
 */
export class ShapeNumbers {
  readonly #structures: ReadonlyMap<ObjectShape, number>;
  readonly #models = new Map<ObjectShape, string | undefined>();
  /** Named objects by their structure. */
  readonly #named = new Map<number, ObjectShape[]>();
  /** Names that different structures have. */
  readonly #ambiguous = new Set<string>();
  readonly #byKey = new Map<string, number>();
  readonly #byObject = new Map<ObjectShape, number>();

  constructor(roots: readonly ShapeRoot[]) {
    for (const { shape, model } of roots)
      for (const below of objectsBelow([shape])) this.#models.set(below, model);
    this.#structures = structuresOf([...this.#models.keys()]);
    const first = new Map<string, number>();
    for (const [shape, structure] of this.#structures) {
      const { name, placed } = shape;
      if (name === undefined || placed === true) continue;
      this.#named.set(structure, [...(this.#named.get(structure) ?? []), shape]);
      if ((first.get(name) ?? structure) !== structure) this.#ambiguous.add(name);
      first.set(name, structure);
    }
  }

  /** The number of the type that can stand for an object. */
  numberOf(shape: ObjectShape): number {
    const known = this.#byObject.get(shape);
    if (known !== undefined) return known;
    const key = this.#keyOf(shape);
    const number = this.#byKey.get(key) ?? this.#byKey.size;
    this.#byKey.set(key, number);
    this.#byObject.set(shape, number);
    return number;
  }

  /** A text that is equal exactly for shapes of the same structure, whatever their names. */
  textOf(shape: Shape): string {
    return textOf(shape, this.#structures);
  }

  #keyOf(shape: ObjectShape): string {
    const structure = this.#structures.get(shape) ?? -1;
    const { name, placed } = shape;
    const model = this.#models.get(shape);
    const alike = (this.#named.get(structure) ?? []).filter(
      (other) => !this.#ambiguous.has(other.name ?? "") || this.#models.get(other) === model,
    );
    const own = name !== undefined && placed !== true ? shape : undefined;
    const same = own ?? (isAlike(shape) ? alike[0] : undefined);
    if (same?.name !== undefined) {
      const scope = this.#ambiguous.has(same.name) ? (model ?? "") : "";
      return `${structure} ${same.name} ${scope}`;
    }
    // What is named by its place stays there, and is not lumped together with others.
    return placed === true ? `${structure} (${name})` : `${structure}`;
  }
}

/** Whether an object without a type of its own has the structure of one by more than chance. */
function isAlike({ placed, fields }: ObjectShape): boolean {
  // What is named by its place: its use says whose type it has.
  return placed !== true && fields.size >= MIN_FIELDS;
}

/**
 * Numbers of structures, by refinement: first all objects are equal, then those are told apart that
 * have other fields, until no round finds a difference. Objects may hold themselves.
 */
function structuresOf(shapes: readonly ObjectShape[]): ReadonlyMap<ObjectShape, number> {
  let structures: ReadonlyMap<ObjectShape, number> = new Map(shapes.map((shape) => [shape, 0]));
  const sorted = shapes.map((shape) => ({
    shape,
    rules: JSON.stringify(shape.rules),
    fields: [...shape.fields.values()].toSorted((a, b) => compareText(a.name, b.name)),
  }));
  for (let count = Math.min(1, shapes.length); ;) {
    const numbers = new Map<string, number>();
    const next = new Map<ObjectShape, number>();
    for (const { shape, rules, fields } of sorted) {
      const texts = fields.map(
        (field) =>
          `${field.name}:${textOf(field.shape, structures)}${field.constant === undefined ? "" : `=${field.constant}`}`,
      );
      const text = `${structures.get(shape) ?? 0} ${texts.join(",")} ${rules}`;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      next.set(shape, number);
    }
    structures = next;
    if (numbers.size === count) return structures;
    count = numbers.size;
  }
}

function textOf(shape: Shape, structures: ReadonlyMap<ObjectShape, number>): string {
  switch (shape.kind) {
    case "scalar":
      return shape.name;
    case "list":
      return `[${textOf(shape.of, structures)}]`;
    case "object":
      return `#${structures.get(shape) ?? -1}`;
  }
}

import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field, type ScalarName } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { ObjectStructure, Structure } from "./structure.ts";

/** An object of old messages, and the record that it is today. Equal ones are the same. */
export interface ObjectShape {
  /** None for what messages no longer have. */
  readonly today: RecordType | undefined;
  /** In the order of today, with what is gone at the end. */
  readonly fields: readonly ShapeField[];
}

export interface ShapeField {
  readonly name: string;
  readonly required: boolean;
  readonly isList: boolean;
  readonly of: ScalarName | ObjectShape;
  readonly today: Field | undefined;
}

/** Pairs old structures with the records of today, equal pairs once. */
export class ObjectShapes {
  readonly #today: Catalog;
  readonly #known = new Map<string, ObjectShape>();
  readonly #numbers = new Map<ObjectShape, number>();

  constructor(today: Catalog) {
    this.#today = today;
  }

  /** What a structure is, where a record stands today. */
  of(structure: ObjectStructure, record: string | undefined): ObjectShape {
    const today = record === undefined ? undefined : recordOf(this.#today, record);
    const present = today?.fields.filter(({ name }) => structure.fields.has(name)) ?? [];
    const names = new Set([...present.map(({ name }) => name), ...structure.fields.keys()]);
    const fields = [...names].flatMap((name) => {
      const then = structure.fields.get(name);
      const now = present.find((field) => field.name === name);
      return then === undefined
        ? []
        : [{ name, required: then.required, today: now, ...this.#held(then.structure, now) }];
    });
    return this.#same({ today, fields });
  }

  #held(structure: Structure, today: Field | undefined): Pick<ShapeField, "isList" | "of"> {
    const isList = structure.kind === "list";
    const item = isList ? structure.of : structure;
    // Where the schema does not say what a list holds, it holds texts: that all samples agree on.
    if (item === undefined) return { isList, of: "String" };
    if (item.kind === "scalar") return { isList, of: item.name };
    const record = today === undefined ? undefined : recordIdOf(today.type);
    return { isList, of: this.of(item, record) };
  }

  #same(shape: ObjectShape): ObjectShape {
    const fields = shape.fields.map(({ name, required, isList, of }) => [
      name,
      required,
      isList,
      typeof of === "string" ? of : this.#numbers.get(of),
    ]);
    const key = JSON.stringify([shape.today?.id, fields]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, shape);
    this.#numbers.set(shape, this.#numbers.size);
    return shape;
  }
}

import type { Diagnostic } from "../../base/diagnostic.ts";
import { compareText } from "../../base/compare.ts";
import type { Reliability } from "../../catalog/rating.ts";
import type { Facts, ObjectShape, Shape, ShapeField } from "../shape.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { mayHoldCodes } from "./code-fields.ts";
import type { FieldSeen, Kind, ObjectSeen } from "./observe.ts";
import { pathOf } from "./observe.ts";
import { findingAt } from "./sample.ts";

/** Objects that must have been seen before the share of a field among them is a rating. */
const MIN_FOR_RATING = 20;

const SCALARS = { text: "String", number: "Number", boolean: "Boolean" } as const;

/** Turns what was seen into a shape; what no definition can hold is left out, and reported. */
export class SeenShapes {
  readonly diagnostics: Diagnostic[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  object(seen: ObjectSeen): ObjectShape {
    const fields = new Map<string, ShapeField>();
    for (const [name, field] of seen.fields) {
      const shape = this.#shape(field);
      if (shape === undefined) continue;
      const facts = this.#facts(name, { field, of: seen.count, shape });
      fields.set(name, { name, shape, facts, adjustments: new Map() });
    }
    return { kind: "object", fields, rules: [] };
  }

  #shape(field: FieldSeen): Shape | undefined {
    const kind = this.#oneOf(field.kinds);
    if (kind === undefined) return undefined;
    if (kind !== "list") return this.#item(kind, field);
    const item = field.items.size === 0 ? "text" : this.#oneOf(field.items);
    if (item === undefined) return undefined;
    if (item === "list") {
      const first = field.items.get("list")?.first;
      if (first !== undefined)
        this.diagnostics.push(
          findingAt("unsupported-type", first, `"${pathOf(first)}" is a list in a list.`),
        );
      return undefined;
    }
    const of = this.#item(item, field);
    return of === undefined || of.kind === "list" ? undefined : { kind: "list", of };
  }

  #item(kind: Exclude<Kind, "list">, { object }: FieldSeen): Shape | undefined {
    if (kind !== "object") return { kind: "scalar", name: SCALARS[kind] };
    // An object that never held anything says nothing of what it may hold.
    const shape = object === undefined ? undefined : this.object(object);
    return shape === undefined || shape.fields.size === 0 ? undefined : shape;
  }

  /** The only kind of the values; null alone is taken as text, which null most often stands for. */
  #oneOf(kinds: FieldSeen["kinds"]): Kind | undefined {
    const [first, second] = kinds;
    if (first === undefined) return "text";
    if (second === undefined) return first[0];
    const counts = [...kinds]
      .toSorted((a, b) => b[1].count - a[1].count || compareText(a[0], b[0]))
      .map(([kind, { count }]) => `${kind} ${count === 1 ? "once" : `${count} times`}`);
    const place = second?.[1].first ?? first[1].first;
    const text = `"${pathOf(place)}" is ${counts.join(", ")}.`;
    this.diagnostics.push(findingAt("mixed-types", place, text));
    return undefined;
  }

  #facts(
    name: string,
    { field, of, shape }: { readonly field: FieldSeen; readonly of: number; readonly shape: Shape },
  ): Facts {
    const item = shape.kind === "list" ? shape.of : shape;
    const isText = item.kind === "scalar" && item.name === "String";
    const format = isText ? this.#format(field) : undefined;
    const values = isText && format === undefined ? this.#values(name, field) : undefined;
    const rating = ratingOf(field.there, of);
    return {
      required: "never",
      ...(values === undefined ? {} : { values }),
      ...(format === undefined ? {} : { format }),
      ...(rating === undefined ? {} : { reliability: rating, ratingSource: "estimated" as const }),
      seen: { there: field.there, of },
    };
  }

  #format({ texts }: FieldSeen): string | undefined {
    const known = this.#vocabulary.namedFormat(texts.format ?? "");
    return known === undefined ? undefined : this.#vocabulary.addFormat(known);
  }

  #values(name: string, { texts }: FieldSeen): string | undefined {
    const codes = mayHoldCodes(name) ? texts.codes : undefined;
    if (codes === undefined) return undefined;
    return this.#vocabulary.addValueSet({
      binding: "open",
      source: "inferred",
      codes: new Map(codes.map((code) => [code, null])),
    });
  }
}

/** The published thresholds: more than 90 % is reliable, more than 50 % probable. */
function ratingOf(there: number, of: number): Reliability | undefined {
  if (of < MIN_FOR_RATING) return undefined;
  if (there * 10 > of * 9) return "reliable";
  return there * 2 > of ? "probable" : "possible";
}

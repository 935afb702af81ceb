import { compareText } from "../../base/compare.ts";
import type { Span } from "../../base/source.ts";
import { definitionId } from "../../definition/definition-path.ts";
import type { DefinitionDocument } from "../../definition/document.ts";
import type { RawField, RawFields } from "../../definition/raw.ts";
import { groupBy } from "../../base/group-by.ts";
import { labelOf, rawFields, typeNameOf } from "../../definition/raw-fields.ts";
import type { LintRule } from "../rule.ts";

/** Smaller shapes are alike by chance: an identifier and a name, a start and an end. */
const FEWEST_FIELDS = 3;

interface Shaped {
  readonly label: string;
  /** Name of the type; none for an object that is written inline. */
  readonly type?: string;
  readonly model: string | undefined;
  readonly shape: string;
  readonly span: Span;
}

/** One object that is described twice will be corrected once. */
export const duplicateShape: LintRule = {
  code: "duplicate-shape",
  severity: "warning",
  purpose: "Two objects have the same fields, and one of them at least is written inline.",
  remedy:
    "Make one type of both, unless they only look alike: then a type each, named by what it is.",
  check({ documents }, report) {
    const shaped = documents.flatMap((document) => [...shapesIn(document)]);
    for (const same of groupBy(shaped, ({ shape }) => shape).values()) {
      const type = same.find((one) => one.type !== undefined);
      const first = type ?? same[0];
      for (const one of same) {
        if (first === undefined || one === first || one.type !== undefined) continue;
        if (!canSee(one, first)) continue;
        const what = first.type === undefined ? `"${first.label}"` : `the type "${first.type}"`;
        report({
          span: one.span,
          message: `The inline object "${one.label}" has the same fields as ${what}.`,
          related: [{ message: `${what.replace(/^t/, "T")} is here.`, span: first.span }],
        });
      }
    }
  },
};

/** A type of another data model is of no use here; two inline objects can get a shared type. */
function canSee(from: Shaped, to: Shaped): boolean {
  return to.type === undefined || to.model === undefined || to.model === from.model;
}

function* shapesIn(document: DefinitionDocument): Generator<Shaped> {
  const { kind, data, model } = document;
  if (kind === "type" && data.extends === undefined && data.fields !== undefined) {
    const shape = shapeOf(data.fields);
    const span = document.spanOf(["description"], "key");
    if (shape !== undefined)
      yield { label: definitionId(document), type: document.name, model, shape, span };
  }
  for (const place of rawFields(document)) {
    const { field, path } = place;
    if (typeNameOf(field) !== "Object" || field.fields === undefined) continue;
    const shape = shapeOf(field.fields);
    const span = document.spanOf(path, "key");
    if (shape !== undefined) yield { label: labelOf(place), model, shape, span };
  }
}

/** The structure of an object as one text: what messages can tell, without what only people read. */
function shapeOf(fields: RawFields): string | undefined {
  const entries = Object.entries(fields);
  return entries.length < FEWEST_FIELDS ? undefined : textOf(entries);
}

function textOf(entries: readonly (readonly [string, RawField])[]): string {
  const lines = entries.map(([name, field]) => {
    const { type, required = false, values, format, minItems, maxItems, overrides } = field;
    const inner = field.fields === undefined ? "" : textOf(Object.entries(field.fields));
    return JSON.stringify([
      name,
      type ?? "String",
      required,
      values,
      format,
      minItems,
      maxItems,
      overrides,
      inner,
    ]);
  });
  return lines.toSorted(compareText).join("\n");
}

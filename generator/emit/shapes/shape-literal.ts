import { assertNever } from "../../base/invariant.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Rule } from "../../catalog/rule.ts";
import type { FieldPath } from "../../runtime/shape.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { Imports } from "../typescript/imports.ts";
import type { Literal } from "../typescript/literal.ts";
import { WIDTH } from "../typescript/named-list.ts";
import type { Naming } from "../typescript/naming.ts";
import { plannedRule } from "./planned-rule.ts";
import { formatExport, shapeExport } from "./shape-modules.ts";
import type { PlannedShape } from "./planned-shape.ts";
import { shapeText, type PlannedRef } from "./shape-text.ts";

/** What the text of a table needs: names of the catalog, and imports of the module it is in. */
export interface ShapeScope {
  readonly catalog: Catalog;
  readonly naming: Naming;
  readonly imports: Imports;
}

/** A table as an object literal. It has no side effects when it is loaded. */
export function shapeLiteral(scope: ShapeScope, shape: PlannedShape): Literal {
  const { base, fields, rules, later } = shape;
  const { pieces, of } = shapeText(fields);
  const refs = of.map((ref) => refText(scope, ref, later));
  return {
    isOpen: true,
    members: [
      ...(base === undefined ? [] : [["base", nameOf(scope, base)] as const]),
      ["fields", fieldsText(pieces)],
      ...(refs.length === 0 ? [] : [["of", refs] as const]),
      ...(rules.length === 0 ? [] : [["rules", rules.map(ruleLiteral)] as const]),
    ],
  };
}

/** One text if it fits on a line; otherwise one for each field, so that a diff shows which changed. */
function fieldsText(pieces: readonly string[]): string {
  const whole = stringLiteral(pieces.join(""));
  return MARGIN.length + whole.length + 1 <= WIDTH
    ? whole
    : pieces.map(stringLiteral).join(` +\n${MARGIN}`);
}

/** Of what goes on from the line of a member of a table. */
const MARGIN = "    ";

/** The name by which the module may use the table of a record. */
export function nameOf({ catalog, imports }: ShapeScope, recordId: string): string {
  return imports.value(shapeExport(recordOf(catalog, recordId)));
}

function refText(scope: ShapeScope, ref: PlannedRef, later: ReadonlySet<string>): string {
  const { imports, naming } = scope;
  switch (ref.kind) {
    case "values":
      return imports.value(naming.valueSet(ref.id));
    case "format":
      return imports.value(formatExport(ref.name));
    case "shape":
      return `${later.has(ref.record) ? "() => " : ""}${nameOf(scope, ref.record)}`;
    default:
      return assertNever(ref);
  }
}

function ruleLiteral(rule: Rule): Literal {
  const { id, expected, when, anyOf } = plannedRule(rule);
  return {
    members: [
      ["id", stringLiteral(id)],
      ["expected", stringLiteral(expected)],
      ...(when === undefined ? [] : [["when", when.map(pathLiteral)] as const]),
      ["anyOf", anyOf.map((paths) => paths.map(pathLiteral))],
    ],
  };
}

function pathLiteral(path: FieldPath): Literal {
  return path.map(stringLiteral);
}

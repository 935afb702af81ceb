import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Rule, RulePath } from "../../catalog/rule.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { Imports } from "../typescript/imports.ts";
import type { Literal } from "../typescript/literal.ts";
import type { Naming } from "../typescript/naming.ts";
import type { PlannedField } from "./planned-field.ts";
import { formatExport, shapeExport } from "./shape-modules.ts";
import type { PlannedShape } from "./shape-plan.ts";

/** What the text of a table needs: names of the catalog, and imports of the module it is in. */
export interface ShapeScope {
  readonly catalog: Catalog;
  readonly naming: Naming;
  readonly imports: Imports;
}

/** A table as an object literal. It has no side effects when it is loaded. */
export function shapeLiteral(scope: ShapeScope, shape: PlannedShape): Literal {
  const { base, fields, rules } = shape;
  return {
    isOpen: true,
    members: [
      ...(base === undefined ? [] : [["base", nameOf(scope, base)] as const]),
      ["fields", fields.map((field) => rowLiteral(scope, field, shape))],
      ...(rules.length === 0 ? [] : [["rules", rules.map(ruleLiteral)] as const]),
    ],
  };
}

/** The name by which the module may use the table of a record. */
export function nameOf({ catalog, imports }: ShapeScope, recordId: string): string {
  return imports.value(shapeExport(recordOf(catalog, recordId)));
}

function rowLiteral(scope: ShapeScope, field: PlannedField, { later }: PlannedShape): Literal {
  const { name, code, record, constant, values, format, minItems, maxItems } = field;
  const { imports, naming } = scope;
  const rules: (readonly [string, string])[] = [];
  if (record !== undefined) {
    rules.push(["of", `${later.has(record) ? "() => " : ""}${nameOf(scope, record)}`]);
  }
  if (constant !== undefined) rules.push(["constant", stringLiteral(constant)]);
  if (values !== undefined) rules.push(["values", imports.value(naming.valueSet(values))]);
  if (format !== undefined) rules.push(["format", imports.value(formatExport(format))]);
  if (minItems !== undefined) rules.push(["minItems", String(minItems)]);
  if (maxItems !== undefined) rules.push(["maxItems", String(maxItems)]);
  if (rules.length > 0) return [stringLiteral(name), stringLiteral(code), { members: rules }];
  return code === "string" ? stringLiteral(name) : [stringLiteral(name), stringLiteral(code)];
}

function ruleLiteral({ id, when, anyOf }: Rule): Literal {
  return {
    members: [
      ["id", stringLiteral(id)],
      ...(when === undefined ? [] : [["when", when.map(pathLiteral)] as const]),
      ["anyOf", anyOf.map((paths) => paths.map(pathLiteral))],
    ],
  };
}

function pathLiteral(path: RulePath): Literal {
  return path.map(stringLiteral);
}

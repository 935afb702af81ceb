import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Rule, RulePath } from "../../catalog/rule.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { Imports } from "../typescript/imports.ts";
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

/** A table as an object literal, one line for each field. It has no side effects when it is loaded. */
export function printShape(scope: ShapeScope, shape: PlannedShape): string {
  const { base, fields, rules } = shape;
  const rows = fields.map((field) => `    ${printRow(scope, field, shape)},`);
  const list = rows.length === 0 ? "[]" : `[\n${rows.join("\n")}\n  ]`;
  return [
    "{",
    ...(base === undefined ? [] : [`  base: ${nameOf(scope, base)},`]),
    `  fields: ${list},`,
    ...(rules.length === 0 ? [] : [`  rules: [${rules.map(printRule).join(", ")}],`]),
    "}",
  ].join("\n");
}

/** The name by which the module may use the table of a record. */
export function nameOf({ catalog, imports }: ShapeScope, recordId: string): string {
  return imports.value(shapeExport(recordOf(catalog, recordId)));
}

function printRow(scope: ShapeScope, field: PlannedField, { later }: PlannedShape): string {
  const { name, code, record, constant, values, format, minItems, maxItems } = field;
  const { imports, naming } = scope;
  const rules: string[] = [];
  if (record !== undefined) {
    rules.push(`of: ${later.has(record) ? "() => " : ""}${nameOf(scope, record)}`);
  }
  if (constant !== undefined) rules.push(`constant: ${stringLiteral(constant)}`);
  if (values !== undefined) rules.push(`values: ${imports.value(naming.valueSet(values))}`);
  if (format !== undefined) rules.push(`format: ${imports.value(formatExport(format))}`);
  if (minItems !== undefined) rules.push(`minItems: ${minItems}`);
  if (maxItems !== undefined) rules.push(`maxItems: ${maxItems}`);
  if (rules.length > 0) {
    return `[${stringLiteral(name)}, ${stringLiteral(code)}, { ${rules.join(", ")} }]`;
  }
  return code === "string"
    ? stringLiteral(name)
    : `[${stringLiteral(name)}, ${stringLiteral(code)}]`;
}

function printRule({ id, when, anyOf }: Rule): string {
  const condition = when === undefined ? "" : ` when: ${printList(when, printPath)},`;
  const alternatives = printList(anyOf, (paths) => printList(paths, printPath));
  return `{ id: ${stringLiteral(id)},${condition} anyOf: ${alternatives} }`;
}

function printPath(path: RulePath): string {
  return printList(path, stringLiteral);
}

function printList<T>(items: readonly T[], print: (item: T) => string): string {
  return `[${items.map(print).join(", ")}]`;
}

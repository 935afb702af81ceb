import { compareText } from "../base/compare.ts";
import { groupBy } from "../base/group-by.ts";
import { formatOf, recordOf, type Catalog } from "../catalog/catalog.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { stringLiteral } from "./escape/string-literal.ts";
import { checkers } from "./shapes/checkers.ts";
import { nameOf, shapeLiteral, type ShapeScope } from "./shapes/shape-literal.ts";
import { FORMATS, formatExport, shapeExport } from "./shapes/shape-modules.ts";
import { shapeText } from "./shapes/shape-text.ts";
import type { PlannedShape } from "./shapes/planned-shape.ts";
import { planShapes, type ShapePlan } from "./shapes/shape-plan.ts";
import { banner } from "./typescript/banner.ts";
import { createImports, type ExportedName } from "./typescript/imports.ts";
import { printLiteral, type Literal } from "./typescript/literal.ts";
import { ROOT, RUNTIME_MODULE } from "./typescript/module-path.ts";
import { naming } from "./typescript/naming.ts";
import { printModules, type Module, type Statement } from "./typescript/print-modules.ts";

/** The tables that validators run on: one module per data model, and one for what they share. */
export const validators: Emitter = {
  name: "validators",
  purpose: "Tables of the validators, which the runtime interprets.",
  emit({ catalog }: EmitInput) {
    const plan = planShapes(catalog);
    const modules = groupBy(plan.shapes, ({ record }) => shapeExport(record).module);
    const aliases = groupBy(
      messageAliases(catalog, plan),
      ({ record }) => shapeExport(record).module,
    );
    const paths = [...new Set([...modules.keys(), ...aliases.keys()])].toSorted(compareText);
    return printModules([
      ...formatsModule(catalog, plan),
      ...paths.map((path) =>
        shapesModuleAt(path, {
          catalog,
          shapes: modules.get(path) ?? [],
          aliases: aliases.get(path) ?? [],
        }),
      ),
    ]);
  },
};

interface ModuleContent {
  readonly catalog: Catalog;
  readonly shapes: readonly PlannedShape[];
  readonly aliases: readonly Alias[];
}

function shapesModuleAt(path: string, { catalog, shapes, aliases }: ModuleContent): Module {
  const declared = [...shapes.map(({ record }) => record), ...aliases.map(({ record }) => record)];
  const imports = createImports(
    path,
    declared.map((record) => shapeExport(record).name),
  );
  const scope: ShapeScope = { catalog, naming: naming(catalog), imports };
  const type = imports.type({ module: RUNTIME_MODULE, name: "Shape" });
  const statements = [
    ...shapes.map((shape) => constant(shapeExport(shape.record), type, shapeLiteral(scope, shape))),
    ...aliases.map(({ record, table }) =>
      constant(shapeExport(record), type, nameOf(scope, table)),
    ),
  ];
  return { path, statements: [banner("definitions"), ...imports.declarations(), ...statements] };
}

/** The messages that use the table of another record: event modules ask for one of their own. */
function messageAliases(catalog: Catalog, { tableOf }: ShapePlan): readonly Alias[] {
  return [...catalog.events.values()].flatMap((event) => {
    const record = recordOf(catalog, event.message);
    const table = tableOf.get(record.id);
    return table === undefined || table === record.id ? [] : [{ record, table }];
  });
}

interface Alias {
  readonly record: ReturnType<typeof recordOf>;
  readonly table: string;
}

/** The formats that tables name; there is no module if none does. */
function formatsModule(catalog: Catalog, { shapes }: ShapePlan): readonly Module[] {
  const used = new Set(
    shapes
      .flatMap(({ fields }) => shapeText(fields).of)
      .flatMap((ref) => (ref.kind === "format" ? ref.name : [])),
  );
  const names = [...used].toSorted(compareText);
  if (names.length === 0) return [];
  const imports = createImports(
    FORMATS,
    names.map((name) => formatExport(name).name),
  );
  const type = imports.type({ module: RUNTIME_MODULE, name: "Format" });
  const statements = names.map((formatName) => {
    const { name, pattern, checker: checkerName } = formatOf(catalog, formatName);
    const checker = checkerName === undefined ? undefined : checkers[checkerName];
    const members: (readonly [string, string])[] = [["name", stringLiteral(name)]];
    if (checker?.implies !== pattern) members.push(["pattern", stringLiteral(pattern)]);
    if (checker !== undefined) {
      const exported = { module: `${ROOT}/runtime/${checker.module}`, name: checker.name };
      members.push(["check", imports.value(exported)]);
    }
    return constant(formatExport(name), type, { members });
  });
  return [
    { path: FORMATS, statements: [banner("formats"), ...imports.declarations(), ...statements] },
  ];
}

/** Text, because ts-morph indents the lines of an initializer. */
function constant({ name }: ExportedName, type: string, literal: Literal): Statement {
  const left = `export const ${name}: ${type} = `;
  return `${left}${printLiteral(literal, { margin: "", before: left.length })};`;
}

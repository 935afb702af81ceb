import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import { banner } from "../typescript/banner.ts";
import { createImports, type Imports } from "../typescript/imports.ts";
import { naming } from "../typescript/naming.ts";
import { WIDTH } from "../typescript/named-list.ts";
import type { Module, Statement } from "../typescript/print-modules.ts";
import { StructureKind } from "../typescript/ts-morph.ts";
import { modelsConstant } from "./metadata-module.ts";
import { runtimeName, samplesInterface } from "./module-names.ts";

/** The samples of one data model. */
export function sampleModule(catalog: Catalog, model: DataModel): Module {
  const { module: path, name } = samplesInterface(model.name);
  const imports = createImports(path, [name, "MODELS", "sample"]);
  const names = naming(catalog);
  const properties = model.events.map((event) => ({
    name: stringLiteral(event.id),
    type: imports.type(names.record(event.message)),
  }));
  const statements: readonly Statement[] = [
    { kind: StructureKind.Interface, docs: [DOCS], isExported: true, name, properties },
    modelsConstant(imports, [model]),
    sampleFunction(imports, name),
  ];
  return {
    path,
    statements: [banner(`models/${model.name}`), ...imports.declarations(), ...statements],
  };
}

/** The samples of all data models. */
export function umbrellaSampleModule(models: readonly DataModel[]): Module {
  const { module: path, name } = samplesInterface();
  const imports = createImports(path, [name, "MODELS", "sample"]);
  const parts = models.map((model) => imports.type(samplesInterface(model.name)));
  const statements: readonly Statement[] = [
    `\n/** ${DOCS} */\n${extending(`export interface ${name}`, parts)} {}`,
    modelsConstant(imports, models),
    sampleFunction(imports, name),
  ];
  return { path, statements: [banner("definitions"), ...imports.declarations(), ...statements] };
}

/** As prettier has it. */
function extending(left: string, parts: readonly string[]): string {
  const line = `${left} extends ${parts.join(", ")}`;
  const fits = line.length + " {}".length <= WIDTH || parts.length === 1;
  return fits ? line : `${left}\n  extends\n    ${parts.join(",\n    ")}`;
}

const DOCS = "The messages that `sample` makes, by id of the event type.";

function sampleFunction(imports: Imports, samples: string): Statement {
  const make = imports.value(runtimeName("samples/packaged-sample.ts", "packagedSample"));
  const options = imports.type(runtimeName("samples/packaged-sample.ts", "SampleOptions"));
  return `
/**
 * A message that is made up: valid for senders and receivers, about people who do not exist, and
 * the same whenever it is made with the same options.
 */
export function sample<Event extends keyof ${samples}>(
  event: Event,
  options: ${options} = {},
): ${samples}[Event] {
  return ${make}(MODELS, event, options) as unknown as ${samples}[Event];
}`;
}

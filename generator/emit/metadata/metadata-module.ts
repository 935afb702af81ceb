import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import { banner } from "../typescript/banner.ts";
import { createImports, type Imports } from "../typescript/imports.ts";
import { printLiteral } from "../typescript/literal.ts";
import { WIDTH } from "../typescript/named-list.ts";
import type { Module, Statement } from "../typescript/print-modules.ts";
import { reexport } from "../typescript/reexport.ts";
import { eventsOf, metadataModulePath, modelDefinitions, runtimeName } from "./module-names.ts";

/** The metadata of some data models: of one, or of all. `catalog` holds no other value sets. */
export function metadataModule(
  catalog: Catalog,
  models: readonly DataModel[],
  path: string,
): Module {
  const imports = createImports(path, DECLARED);
  const statements: readonly Statement[] = [
    union(
      "EventId",
      "Ids of the event types.",
      eventsOf(models).map(({ id }) => id),
    ),
    "\n/** Ids of the value sets. */\nexport type ValueSetId = (typeof VALUE_SETS)[number];",
    modelsConstant(imports, models),
    valueSetIds([...catalog.valueSets.keys()]),
    ...api(imports),
  ];
  const source = path === metadataModulePath() ? "definitions" : `models/${models[0]?.name ?? ""}`;
  return {
    path,
    statements: [banner(source), ...imports.declarations(), ...typeExports(path), ...statements],
  };
}

/** The data models that a module is about, as a constant that the runtime takes. */
export function modelsConstant(imports: Imports, models: readonly DataModel[]): Statement {
  const type = imports.type(runtimeName("metadata/packed.ts", "PackedModel"));
  const names = models.map(({ name }) => imports.value(modelDefinitions(name)));
  const left = `const MODELS: readonly ${type}[] = `;
  return `\n${left}${printLiteral(names, { margin: "", before: left.length })};`;
}

/** What the module declares itself: nothing that it imports may have these names. */
const DECLARED = [
  "EventId",
  "ValueSetId",
  "MODELS",
  "VALUE_SETS",
  "fieldsOf",
  "fieldAt",
  "eventTypes",
  "eventTypeNamed",
  "valueSets",
  "valueSetNamed",
];

function api(imports: Imports): readonly Statement[] {
  const value = (module: string, name: string): string =>
    imports.value(runtimeName(`metadata/${module}.ts`, name));
  const type = (module: string, name: string): string =>
    imports.type(runtimeName(`metadata/${module}.ts`, name));
  const fieldInfo = type("field-info", "FieldInfo");
  const eventInfo = type("event-info", "EventTypeInfo");
  const setInfo = type("value-set-info", "ValueSetInfo");
  return [
    `
/** Every field of the messages of an event type, parents before children. */
export function fieldsOf(event: EventId): Iterable<${fieldInfo}> {
  return ${value("fields", "fieldsOfEvent")}(MODELS, event);
}`,
    `
/**
 * The field at a path, as the docs write it (\`Patient.Identifiers[].ID\`) or an issue does
 * (\`Patient.Identifiers[0].ID\`); undefined if the event type has no such field.
 */
export function fieldAt(event: EventId, path: string): ${fieldInfo} | undefined {
  return ${value("fields", "fieldOfEvent")}(MODELS, event, path);
}`,
    `
/** What is known of each event type, in the order of their ids. */
export const eventTypes: readonly ${eventInfo}[] = /* @__PURE__ */ ${value("event-info", "eventTypeInfos")}(MODELS);`,
    `
/** What is known of an event type; undefined if there is none with this id. */
export function eventTypeNamed(id: EventId): ${eventInfo};
export function eventTypeNamed(id: string): ${eventInfo} | undefined;
export function eventTypeNamed(id: string): ${eventInfo} | undefined {
  return eventTypes.find((event) => event.id === id);
}`,
    `
/** The value sets, with their codes and what these mean. */
export const valueSets: readonly ${setInfo}[] = /* @__PURE__ */ ${value("value-set-info", "valueSetInfos")}(MODELS, VALUE_SETS);`,
    `
/** The value set that fields name under \`valueSet\`; undefined if there is none with this id. */
export function valueSetNamed(id: ValueSetId): ${setInfo};
export function valueSetNamed(id: string): ${setInfo} | undefined;
export function valueSetNamed(id: string): ${setInfo} | undefined {
  return valueSets.find((set) => set.id === id);
}`,
  ];
}

/** The types of what the functions return. */
function typeExports(path: string): readonly Statement[] {
  const types = [
    ["field-info", ["FieldInfo"]],
    ["event-info", ["EventTypeInfo"]],
    ["value-set-info", ["CodeInfo", "ValueSetInfo"]],
    ["rating", ["RatingSource", "Reliability"]],
  ] as const;
  return types.map(([module, names]) => {
    const { module: from } = runtimeName(`metadata/${module}.ts`, "");
    return reexport({ path, from, names, isTypeOnly: true });
  });
}

function valueSetIds(ids: readonly string[]): Statement {
  const left = "const VALUE_SETS = ";
  const right = " as const";
  const before = left.length + right.length;
  return `\n${left}${printLiteral(ids.map(stringLiteral), { margin: "", before })}${right};`;
}

/** A union of texts, laid out as prettier has it. */
function union(name: string, docs: string, members: readonly string[]): Statement {
  const literals = members.map(stringLiteral);
  const left = `export type ${name} =`;
  const line = literals.join(" | ") || "never";
  const fits = left.length + 1 + line.length + 1 <= WIDTH;
  const lines = `\n  ${line.length + 3 <= WIDTH ? line : `| ${literals.join("\n  | ")}`}`;
  return `\n/** ${docs} */\n${left}${fits ? ` ${line}` : lines};`;
}

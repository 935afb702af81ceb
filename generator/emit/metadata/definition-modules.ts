import type { DataModel } from "../../catalog/catalog.ts";
import { recordsOfModel, valueSetsOfModel } from "../../catalog/owned.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import { propertyName } from "../escape/identifier.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import { banner } from "../typescript/banner.ts";
import { createImports, type ExportedName, type Imports } from "../typescript/imports.ts";
import { printLiteral, type Literal } from "../typescript/literal.ts";
import { naming, type Naming } from "../typescript/naming.ts";
import type { Module } from "../typescript/print-modules.ts";
import { modelDefinitions, runtimeName, SHARED_DEFINITIONS } from "./module-names.ts";
import { packedEvent, packedFormat, packedValueSet } from "./packed-facts.ts";
import { packedRecord } from "./packed-record.ts";
import { packedSince } from "./packed-since.ts";

/** The definitions that data models share. */
export function sharedDefinitions(input: DatedCatalog): Module {
  const { catalog } = input;
  const names = naming(catalog);
  const imports = importsOf(SHARED_DEFINITIONS);
  const sets = [...catalog.valueSets.values()].filter(isShared);
  const formats = [...catalog.formats.values()];
  return definitionsModule(imports, {
    source: "definitions",
    exported: SHARED_DEFINITIONS,
    type: "PackedDefinitions",
    facts: [],
    parts: [
      ["records", recordMembers(input, names, [...catalog.records.values()].filter(isShared))],
      ["valueSets", sets.map((set) => [set.id, packedValueSet(names, imports, set)])],
      ["formats", formats.map((format) => [format.name, packedFormat(format)])],
    ],
  });
}

/** The definitions that a data model owns, with those that it shares. */
export function definitionsOfModel(input: DatedCatalog, model: DataModel): Module {
  const { catalog } = input;
  const { name, title, events } = model;
  const names = naming(catalog);
  const imports = importsOf(modelDefinitions(name));
  const sets = valueSetsOfModel(catalog, name);
  return definitionsModule(imports, {
    source: `models/${name}`,
    exported: modelDefinitions(name),
    type: "PackedModel",
    facts: [
      ["name", stringLiteral(name)],
      ["title", stringLiteral(title)],
      ["shared", imports.value(SHARED_DEFINITIONS)],
    ],
    parts: [
      ["events", events.map((event) => [event.name, packedEvent(input, event)])],
      ["records", recordMembers(input, names, recordsOfModel(catalog, name))],
      ["valueSets", sets.map((set) => [set.id, packedValueSet(names, imports, set)])],
    ],
  });
}

/** Names that such modules declare beside what they export. */
const PARTS = ["events", "records", "valueSets", "formats"] as const;

function importsOf({ module, name }: ExportedName): Imports {
  return createImports(module, [name, ...PARTS]);
}

type Members = readonly (readonly [name: string, value: Literal])[];

interface DefinitionsModule {
  /** The definitions that it is made from. */
  readonly source: string;
  readonly exported: ExportedName;
  /** Name of the type of what it exports, in the runtime. */
  readonly type: string;
  readonly facts: Members;
  /** What holds others by name. Each is a constant, so that it is not indented more than it must. */
  readonly parts: readonly (readonly [name: (typeof PARTS)[number], members: Members])[];
}

function definitionsModule(
  imports: Imports,
  { source, exported, type, facts, parts }: DefinitionsModule,
): Module {
  const packed = imports.type(runtimeName("metadata/packed.ts", type));
  const members = [...facts, ...parts.map(([name]) => [name, name] as const)];
  const statements = [
    ...parts.map(([name, members]) => constant(`${name}: ${packed}["${name}"]`, open(members))),
    `\nexport ${constant(`${exported.name}: ${packed}`, open(members)).trim()}`,
  ];
  return {
    path: exported.module,
    statements: [banner(source), ...imports.declarations(), ...statements],
  };
}

/** Text, because ts-morph would indent the lines of an initializer. */
function constant(declared: string, literal: Literal): string {
  const left = `const ${declared} = `;
  return `\n${left}${printLiteral(literal, { margin: "", before: left.length })};`;
}

/** Records by their names in code; those of extensions are not part of any message. */
function recordMembers(
  input: DatedCatalog,
  names: Naming,
  records: readonly RecordType[],
): Members {
  const { catalog } = input;
  const scope = { catalog, naming: names, since: packedSince(input) };
  const inMessages = records.filter(({ home }) => catalog.records.has(home));
  return inMessages.map((record) => [names.record(record.id).name, packedRecord(scope, record)]);
}

function isShared({ model }: { readonly model?: string }): boolean {
  return model === undefined;
}

function open(members: Members): Literal {
  if (members.length === 0) return "{}";
  return { isOpen: true, members: members.map(([name, value]) => [propertyName(name), value]) };
}

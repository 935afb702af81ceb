import type { Catalog, DataModel } from "../catalog/catalog.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { stringLiteral } from "./escape/string-literal.ts";
import { banner } from "./typescript/banner.ts";
import type { TypeScope } from "./typescript/field-type.ts";
import { handlerInterfaces, joinedHandlerInterfaces } from "./typescript/handler-interfaces.ts";
import { createImports } from "./typescript/imports.ts";
import { printLiteral, type Literal } from "./typescript/literal.ts";
import {
  messageFunctions,
  messageRuntime,
  TABLES,
  tablesConstant,
} from "./typescript/message-functions.ts";
import {
  ALL_MESSAGE_NAMES,
  EVENT_GUARD,
  MESSAGE_FUNCTIONS,
  modelMessageNames,
  namePlaces,
  type NamePlaces,
} from "./typescript/message-names.ts";
import { messageUnion } from "./typescript/message-union.ts";
import { messagesModule } from "./typescript/module-path.ts";
import { naming } from "./typescript/naming.ts";
import { parsedUnion } from "./typescript/parsed-union.ts";
import { printModules, type Module } from "./typescript/print-modules.ts";
import { unionAlias } from "./typescript/union-alias.ts";

/** One module per data model that tells its messages apart, and one for the messages of all. */
export const messages: Emitter = {
  name: "messages",
  purpose: "TypeScript that reads messages of any event type and hands them to their handlers.",
  emit({ catalog }: EmitInput) {
    const models = [...catalog.models.values()].filter(({ events }) => events.length > 0);
    return printModules([
      ...models.map((model) => modelModule(catalog, model)),
      ...allModule(catalog, models),
    ]);
  },
};

/** What every module declares, with the type parameters of handlers: no import may be called so. */
const DECLARED = [...MESSAGE_FUNCTIONS, TABLES, "Result", "Context"];

function modelModule(catalog: Catalog, model: DataModel): Module {
  const path = messagesModule(model.name);
  const names = modelMessageNames(model);
  const declared = [...Object.values(names), ...DECLARED, EVENT_GUARD];
  const scope = { catalog, naming: naming(catalog), imports: createImports(path, declared) };
  const { imports } = scope;
  const union = messageUnion(scope, model);
  const places = namePlaces(catalog, [model]);
  const dispatch =
    places === undefined
      ? []
      : [
          parsedUnion(scope, model),
          ...handlerInterfaces(scope, model),
          modelTable(scope, model, places),
          tablesConstant(imports, [names.table]),
          ...messageFunctions(imports, names),
        ];
  return {
    path,
    statements: [banner(`models/${model.name}`), ...imports.declarations(), ...union, ...dispatch],
  };
}

/** The table of a data model; that of the queries and their responses is part of it. */
function modelTable(scope: TypeScope, model: DataModel, places: NamePlaces): string {
  const { imports } = scope;
  const type = imports.type({ module: messageRuntime("message-table"), name: "MessageTable" });
  const { table } = modelMessageNames(model);
  const left = `export const ${table}: ${type} = `;
  const texts = (path: readonly string[]): Literal => path.map((name) => stringLiteral(name));
  const eventTypes = model.events.map(({ id, message }) => {
    const validator = imports.value(scope.naming.record(message));
    return [stringLiteral(id), validator] as const;
  });
  const responses = model.events.flatMap(({ id, response }) =>
    response === undefined
      ? []
      : [[stringLiteral(id), stringLiteral(`${model.name}.${response}`)] as const],
  );
  const literal: Literal = {
    isOpen: true,
    members: [
      ["dataModelAt", texts(places.dataModel)],
      ["eventTypeAt", texts(places.eventType)],
      ["eventTypes", { members: eventTypes, isOpen: true }],
      ["responses", responses.length === 0 ? "{}" : { members: responses, isOpen: true }],
    ],
  };
  const text = printLiteral(literal, { margin: "", before: left.length });
  return `\n/** The event types of this data model, and which of them answer which. */\n${left}${text};`;
}

/** None where the messages of all data models cannot be told apart. */
function allModule(catalog: Catalog, models: readonly DataModel[]): readonly Module[] {
  if (namePlaces(catalog, models) === undefined) return [];
  const path = messagesModule();
  const names = ALL_MESSAGE_NAMES;
  const imports = createImports(path, [...Object.values(names), ...DECLARED]);
  const used = models.map((model) => {
    const { parsed, handlers, someHandlers, table } = modelMessageNames(model);
    const module = messagesModule(model.name);
    const type = (name: string): string => imports.type({ module, name });
    return {
      parsed: type(parsed),
      handlers: type(handlers),
      someHandlers: type(someHandlers),
      table: imports.value({ module, name: table }),
    };
  });
  const parsed = unionAlias(
    names.parsed,
    used.map((model) => model.parsed),
  );
  const statements = [
    `\n/** A checked message: \`event\` tells which, and narrows it. */\n${parsed}`,
    ...joinedHandlerInterfaces(names, used),
    tablesConstant(
      imports,
      used.map((model) => model.table),
    ),
    ...messageFunctions(imports, names),
  ];
  return [{ path, statements: [banner("models"), ...imports.declarations(), ...statements] }];
}

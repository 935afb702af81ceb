import { modelOf, recordOf } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { propertyName } from "./escape/identifier.ts";
import { stringLiteral } from "./escape/string-literal.ts";
import { laterFieldSince, laterSince } from "./later-since.ts";
import { shapeExport } from "./shapes/shape-modules.ts";
import { banner } from "./typescript/banner.ts";
import { constStatement } from "./typescript/const-statement.ts";
import { constantsBelow, type IsOptional, type WireNames } from "./typescript/constants.ts";
import { eventDocs } from "./typescript/docs.ts";
import { draftInterface } from "./typescript/draft-interface.ts";
import { draftPlan } from "./typescript/draft-plan.ts";
import type { TypeScope } from "./typescript/field-type.ts";
import { createImports } from "./typescript/imports.ts";
import { recordModule, RUNTIME_MODULE } from "./typescript/module-path.ts";
import { namesOfFile, naming, recordsOfFile } from "./typescript/naming.ts";
import { printObjectType } from "./typescript/object-type.ts";
import { printModules, type Module, type Statement } from "./typescript/print-modules.ts";
import { recordInterface, type Refine } from "./typescript/record-interface.ts";

/** One module per event type: the interface of its message and its validator, under one name. */
export const events: Emitter = {
  name: "events",
  purpose: "TypeScript interfaces of the messages, with their validators.",
  emit(input: EmitInput) {
    const { catalog, history } = input;
    const shared = { catalog, naming: naming(catalog), since: laterFieldSince(input) };
    const modules = [...catalog.events.values()].map((event) => {
      const since = laterSince(history, history?.eventSince(event.id));
      return eventModule(shared, event, eventDocs(catalog, event, since));
    });
    return printModules(modules);
  },
};

function eventModule(shared: Omit<TypeScope, "imports">, event: EventType, docs: string): Module {
  const { catalog } = shared;
  const message = recordOf(catalog, event.message);
  const path = recordModule(catalog, message);
  const records = recordsOfFile(catalog, message);
  const imports = createImports(path, namesOfFile(catalog, message));
  const scope: TypeScope = { ...shared, imports };
  const wire: WireNames = { model: modelOf(catalog, event.model).title, event: event.title };
  const interfaces = [
    ...messageInterfaces(scope, event, { wire, docs }),
    ...records
      .filter((record) => record !== message)
      .flatMap((record) => [recordInterface(scope, record), ...draftInterface(scope, record)]),
  ];
  const validator = validatorStatement(scope, event, wire);
  return {
    path,
    statements: [banner(message.span.file), ...imports.declarations(), ...interfaces, validator],
  };
}

/** What only the event type knows of its message: the constants in it. */
function messageInterfaces(
  scope: TypeScope,
  event: EventType,
  { wire: names, docs }: { readonly wire: WireNames; readonly docs: string },
): readonly Statement[] {
  const { catalog } = scope;
  const message = recordOf(catalog, event.message);
  const refine =
    (isOptional: IsOptional): Refine =>
    (field, type) => {
      const constants = constantsBelow(catalog, field, { names, isOptional });
      if (constants === undefined) return type;
      const mark = isOptional(message, field) ? "?" : "";
      const before = `  ${propertyName(field.name)}${mark}: ${type} & `.length;
      return `${type} & ${printObjectType(constants, { margin: "  ", before })}`;
    };
  const received = refine((_, { required }) => required !== "always");
  const sent = refine(draftPlan(catalog).isOptional);
  return [
    recordInterface(scope, message, { docs, refine: received }),
    ...draftInterface(scope, message, sent),
  ];
}

/** The validator has the name of the message, so that one import brings both. */
function validatorStatement(
  { catalog, naming: names, imports }: TypeScope,
  event: EventType,
  wire: WireNames,
): Statement {
  const message = recordOf(catalog, event.message);
  const type = imports.type({ module: RUNTIME_MODULE, name: "EventType" });
  const make = imports.value({ module: RUNTIME_MODULE, name: "eventType" });
  const shape = imports.value(shapeExport(message));
  const { name } = message;
  const draft = names.draft(message.id).name;
  return constStatement({
    name,
    type,
    typeArguments: draft === name ? [name] : [name, draft],
    docs: "Checks messages of this event type, and makes them of drafts.",
    open: `/* @__PURE__ */ ${make}(`,
    items: [stringLiteral(wire.model), stringLiteral(wire.event), shape],
    close: ")",
  });
}

import { modelOf, recordOf } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Field } from "../catalog/field.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { propertyName } from "./escape/identifier.ts";
import { stringLiteral } from "./escape/string-literal.ts";
import { shapeExport } from "./shapes/shape-modules.ts";
import { banner } from "./typescript/banner.ts";
import { constStatement } from "./typescript/const-statement.ts";
import { constantsBelow, type WireNames } from "./typescript/constants.ts";
import { eventDocs } from "./typescript/docs.ts";
import type { TypeScope } from "./typescript/field-type.ts";
import { createImports } from "./typescript/imports.ts";
import { recordModule, RUNTIME_MODULE } from "./typescript/module-path.ts";
import { naming, recordsOfFile, type Naming } from "./typescript/naming.ts";
import { printObjectType } from "./typescript/object-type.ts";
import { printModules, type Module, type Statement } from "./typescript/print-modules.ts";
import { recordInterface } from "./typescript/record-interface.ts";

/** One module per event type: the interface of its message and its validator, under one name. */
export const events: Emitter = {
  name: "events",
  purpose: "TypeScript interfaces of the messages, with their validators.",
  emit({ catalog }: EmitInput) {
    const names = naming(catalog);
    const all = [...catalog.events.values()];
    return printModules(all.map((event) => eventModule(catalog, names, event)));
  },
};

function eventModule(catalog: EmitInput["catalog"], names: Naming, event: EventType): Module {
  const message = recordOf(catalog, event.message);
  const path = recordModule(catalog, message);
  const records = recordsOfFile(catalog, message);
  const imports = createImports(
    path,
    records.map((record) => record.name),
  );
  const scope: TypeScope = { catalog, naming: names, imports };
  const wire: WireNames = { model: modelOf(catalog, event.model).title, event: event.title };
  const refine = (field: Field, type: string): string => {
    const constants = constantsBelow(catalog, field, wire);
    if (constants === undefined) return type;
    const before = `  ${propertyName(field.name)}: ${type} & `.length;
    return `${type} & ${printObjectType(constants, { margin: "  ", before })}`;
  };
  const interfaces = records.map((record) =>
    record === message
      ? recordInterface(scope, record, { docs: eventDocs(catalog, event), refine })
      : recordInterface(scope, record),
  );
  const validator = validatorStatement(scope, event, wire);
  return {
    path,
    statements: [banner(message.span.file), ...imports.declarations(), ...interfaces, validator],
  };
}

/** The validator has the name of the message, so that one import brings both. */
function validatorStatement(
  { catalog, imports }: TypeScope,
  event: EventType,
  wire: WireNames,
): Statement {
  const message = recordOf(catalog, event.message);
  const type = imports.type({ module: RUNTIME_MODULE, name: "EventType" });
  const make = imports.value({ module: RUNTIME_MODULE, name: "eventType" });
  const shape = imports.value(shapeExport(message));
  const { name } = message;
  return constStatement({
    name,
    type: `${type}<${name}>`,
    docs: "Checks messages of this event type.",
    open: `/* @__PURE__ */ ${make}(`,
    items: [stringLiteral(wire.model), stringLiteral(wire.event), shape],
    close: ")",
  });
}

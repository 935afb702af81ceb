import type { DataModel } from "../../catalog/catalog.ts";
import { propertyName } from "../escape/identifier.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { TypeScope } from "./field-type.ts";
import { EVENT_GUARD, modelMessageNames } from "./message-names.ts";
import { sharedNamePath } from "./shared-name-path.ts";
import type { Statement } from "./print-modules.ts";
import { StructureKind } from "./ts-morph.ts";
import { unionAlias } from "./union-alias.ts";

/**
 * The messages of a data model: by event type, as a union, and a guard that tells them apart,
 * since TypeScript does not narrow by a property of a property (`Meta.EventType`).
 */
export function messageUnion(scope: TypeScope, model: DataModel): readonly Statement[] {
  const { map, union } = modelMessageNames(model);
  const entries = model.events.map((event) => ({
    title: event.title,
    type: scope.imports.type(scope.naming.record(event.message)),
  }));
  return [
    {
      kind: StructureKind.Interface,
      docs: ["The messages of this data model, by the event type that they carry."],
      isExported: true,
      name: map,
      properties: entries.map(({ title, type }) => ({ name: propertyName(title), type })),
    },
    `\n/** Any message of this data model. */\n${unionAlias(union, [`${map}[keyof ${map}]`])}`,
    ...guard(scope, model),
  ];
}

/** None where the event types of the model do not all carry their name in the same place. */
function guard({ catalog }: TypeScope, model: DataModel): readonly Statement[] {
  const { map, union } = modelMessageNames(model);
  const path = sharedNamePath(catalog, model.events, "event");
  if (path === undefined) return [];
  return [
    [
      "",
      "/**",
      " * Tells the messages of this data model apart by the event type that they carry. It checks",
      " * nothing else: use it on messages that were checked.",
      " */",
      `export function ${EVENT_GUARD}<Name extends keyof ${map}>(`,
      `  message: ${union},`,
      "  name: Name,",
      `): message is ${map}[Name] {`,
      `  return message${path.map(access).join("")} === name;`,
      "}",
    ].join("\n"),
  ];
}

function access(name: string): string {
  const bare = propertyName(name);
  return bare === name ? `.${name}` : `[${stringLiteral(name)}]`;
}

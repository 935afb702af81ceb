import type { DataModel } from "../../catalog/catalog.ts";
import { identifier, propertyName } from "../escape/identifier.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import { eventNamePath } from "./constants.ts";
import type { TypeScope } from "./field-type.ts";
import { WIDTH } from "./named-list.ts";
import type { Statement } from "./print-modules.ts";
import { StructureKind } from "./ts-morph.ts";

/** The data model whose messages are united, and the names that it has given already. */
interface UnionOf {
  readonly model: DataModel;
  readonly taken: ReadonlySet<string>;
}

/**
 * The messages of a data model: by event type, as a union, and a guard that tells them apart,
 * since TypeScript does not narrow by a property of a property (`Meta.EventType`).
 */
export function messageUnion(scope: TypeScope, { model, taken }: UnionOf): readonly Statement[] {
  if (model.events.length === 0) return [];
  const map = free(`${identifier(model.name)}Messages`, taken);
  const union = free(`${identifier(model.name)}Message`, taken);
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
    `\n/** Any message of this data model. */\n${aliasOf(union, `${map}[keyof ${map}]`)}`,
    ...guard(scope, model, { map, union }),
  ];
}

/** None where the event types of the model do not all carry their name in the same place. */
function guard(
  { catalog }: TypeScope,
  model: DataModel,
  { map, union }: { readonly map: string; readonly union: string },
): readonly Statement[] {
  const paths = model.events.map((event) => eventNamePath(catalog, event)?.map(access).join(""));
  const [path] = paths;
  if (path === undefined || paths.some((other) => other !== path)) return [];
  return [
    [
      "",
      "/**",
      " * Tells the messages of this data model apart by the event type that they carry. It checks",
      " * nothing else: use it on messages that were checked.",
      " */",
      `export function isEvent<Name extends keyof ${map}>(`,
      `  message: ${union},`,
      "  name: Name,",
      `): message is ${map}[Name] {`,
      `  return message${path} === name;`,
      "}",
    ].join("\n"),
  ];
}

/** Text, because ts-morph indents a type that begins on a line of its own. */
function aliasOf(name: string, type: string): string {
  const line = `export type ${name} = ${type};`;
  return line.length <= WIDTH ? line : `export type ${name} =\n  ${type};`;
}

function access(name: string): string {
  const bare = propertyName(name);
  return bare === name ? `.${name}` : `[${stringLiteral(name)}]`;
}

function free(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? free(`${name}_`, taken) : name;
}

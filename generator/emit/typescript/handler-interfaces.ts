import type { DataModel } from "../../catalog/catalog.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { TypeScope } from "./field-type.ts";
import { modelMessageNames, type MessageNames } from "./message-names.ts";
import { WIDTH } from "./named-list.ts";

/** The two kinds of objects that `createHandler` takes for a data model, written out. */
export function handlerInterfaces(scope: TypeScope, model: DataModel): readonly string[] {
  const names = modelMessageNames(model);
  const handlers = (mark: string): readonly string[] =>
    model.events.map(({ id, message }) => {
      const type = scope.imports.type(scope.naming.record(message));
      return handler(stringLiteral(id) + mark, `message: ${type}`);
    });
  return [
    interfaceText({ name: names.handlers, docs: ALL, bases: [], members: handlers("") }),
    interfaceText({
      name: names.someHandlers,
      docs: SOME,
      bases: [],
      members: [...handlers("?"), otherwise(names)],
    }),
  ];
}

/** The names of a data model by which a module uses them. */
type UsedNames = Pick<MessageNames, "handlers" | "someHandlers">;

/** The same for several data models together. */
export function joinedHandlerInterfaces(
  names: MessageNames,
  models: readonly UsedNames[],
): readonly string[] {
  const bases = (kind: keyof UsedNames): readonly string[] =>
    models.map((model) => `${model[kind]}<Result, Context>`);
  return [
    interfaceText({ name: names.handlers, docs: ALL, bases: bases("handlers"), members: [] }),
    interfaceText({
      name: names.someHandlers,
      docs: SOME,
      bases: bases("someHandlers"),
      members: [otherwise(names)],
    }),
  ];
}

const ALL = "A handler for each event type.";
const SOME = "Handlers for some event types, and one for the messages of all others.";

interface InterfaceText {
  readonly name: string;
  readonly docs: string;
  readonly bases: readonly string[];
  /** Lines. */
  readonly members: readonly string[];
}

/** Text, because ts-morph lays out neither long lists of bases nor long function types as prettier. */
function interfaceText({ name, docs, bases, members }: InterfaceText): string {
  const left = `export interface ${name}<Result, Context = void>`;
  const body = members.length === 0 ? "{}" : `{\n${members.join("\n")}\n}`;
  return `\n/** ${docs} */\n${left}${basesText(bases, left.length)} ${body}`;
}

function basesText(bases: readonly string[], before: number): string {
  const line = `extends ${bases.join(", ")}`;
  const end = " {}".length;
  const [first] = bases;
  if (first === undefined) return "";
  if (bases.length === 1) {
    const fits = before + 1 + line.length + end <= WIDTH;
    return fits
      ? ` ${line}`
      : ` extends ${first.replace("<Result, Context>", "<\n  Result,\n  Context\n>")}`;
  }
  const fits = 2 + line.length + end <= WIDTH;
  return fits ? `\n  ${line}` : `\n  extends\n    ${bases.join(",\n    ")}`;
}

function otherwise({ parsed }: MessageNames): string {
  return handler("otherwise", `parsed: ${parsed}`);
}

function handler(name: string, parameter: string): string {
  const line = `  readonly ${name}: (${parameter}, context: Context) => Result;`;
  if (line.length <= WIDTH) return line;
  return `  readonly ${name}: (\n    ${parameter},\n    context: Context,\n  ) => Result;`;
}

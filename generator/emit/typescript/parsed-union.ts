import type { DataModel } from "../../catalog/catalog.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { TypeScope } from "./field-type.ts";
import { modelMessageNames } from "./message-names.ts";
import { printObjectType, type ObjectType } from "./object-type.ts";

/** The union of what `parseMessage` returns, written out, so that it costs compilers nothing. */
export function parsedUnion({ naming, imports }: TypeScope, model: DataModel): string {
  const left = `export type ${modelMessageNames(model).parsed} =`;
  const members = model.events.map(({ id, message }): ObjectType => ({
    members: [
      ["readonly event", stringLiteral(id)],
      ["readonly message", imports.type(naming.record(message))],
    ],
  }));
  const [first, ...others] = members;
  const text =
    first === undefined || others.length > 0
      ? members.map((member) => `\n  | ${printObjectType(member, { margin: "    ", before: 4 })}`)
      : [` ${printObjectType(first, { margin: "", before: left.length + 1 })}`];
  return `\n/** A checked message of this data model: \`event\` tells which, and narrows it. */\n${left}${text.join("")};`;
}

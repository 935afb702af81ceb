import { sinclairTypeboxDialect, typeboxDialect } from "../dialects/typebox.ts";
import { schemaCode, type Dialect } from "../inputs/schema-code.ts";
import { validatorsExport, type Peer, type Task } from "./peer.ts";

/** @sinclair/typebox 0.34, compiled when the first message of an event type comes. */
export const sinclairTypebox: Peer = {
  name: "@sinclair/typebox",
  program: (task) =>
    program(task, sinclairTypeboxDialect, "TypeCompiler.Compile(schema, references)"),
};

/** typebox 1, compiled likewise. */
export const typebox: Peer = {
  name: "typebox",
  program: (task) => program(task, typeboxDialect, "Compile(context, schema)"),
};

function program({ schema, faults }: Task, dialect: Dialect, compile: string): string {
  const count = faults === "first" ? "1" : "[...validator.Errors(message)].length";
  return (
    schemaCode(schema, dialect) +
    `const checkOf = (schema) => {\n  const validator = ${compile};\n` +
    `  return (message) => (validator.Check(message) ? 0 : ${count});\n};\n` +
    validatorsExport(schema, (name) => `checkOf(${name})`)
  );
}

import type { Imports } from "./imports.ts";
import type { MessageNames } from "./message-names.ts";
import { ROOT, RUNTIME_MODULE } from "./module-path.ts";
import { WIDTH } from "./named-list.ts";

/** Path of a module of the runtime that only modules of messages use. */
export function messageRuntime(name: string): string {
  return `${ROOT}/runtime/messages/${name}.ts`;
}

/** The constant with the tables that the functions of a module choose from. */
export const TABLES = "tables";

/** The functions of a module of messages, typed; what they do is in the runtime. */
export function messageFunctions(imports: Imports, names: MessageNames): readonly string[] {
  return [
    parseMessage(imports, names),
    checkMessage(imports, names),
    createHandler(imports, names),
  ];
}

/** The list of the tables, each by its name in the module. */
export function tablesConstant(imports: Imports, tables: readonly string[]): string {
  const type = imports.type({ module: messageRuntime("message-table"), name: "MessageTables" });
  const left = `\nconst ${TABLES}: ${type} =`;
  const line = `${left} [${tables.join(", ")}];`;
  if (line.length - 1 <= WIDTH) return line;
  return `${left} [\n${tables.map((table) => `  ${table},\n`).join("")}];`;
}

function parseMessage(imports: Imports, { parsed }: MessageNames): string {
  const run = imports.value({ module: messageRuntime("parse-message"), name: "parseMessage" });
  return [
    "",
    "/**",
    " * The message in a JSON text, in its bytes, or in a value, by the event type that it names.",
    " * Throws a `CanonError` with all errors if it is no valid message; warnings do not count.",
    " */",
    `export function parseMessage(input: unknown): ${parsed} {`,
    `  return ${run}(${TABLES}, input) as ${parsed};`,
    "}",
  ].join("\n");
}

function checkMessage(imports: Imports, { parsed }: MessageNames): string {
  const run = imports.value({ module: messageRuntime("check-message"), name: "checkMessage" });
  const check = imports.type({ module: messageRuntime("check-message"), name: "MessageCheck" });
  const options = `options: ${imports.type({ module: RUNTIME_MODULE, name: "CheckOptions" })} = {}`;
  const line = `export function checkMessage(input: unknown, ${options}): ${check}<${parsed}> {`;
  const head =
    line.length <= WIDTH
      ? line
      : `export function checkMessage(\n  input: unknown,\n  ${options},\n): ${check}<${parsed}> {`;
  return [
    "",
    "/** All issues of the message in a JSON text, in its bytes, or in a value; never throws for them. */",
    head,
    `  return ${run}(${TABLES}, input, options) as ${check}<${parsed}>;`,
    "}",
  ].join("\n");
}

function createHandler(imports: Imports, { handlers, someHandlers }: MessageNames): string {
  const module = messageRuntime("create-handler");
  const run = imports.value({ module, name: "createHandler" });
  const type = imports.type({ module, name: "HandleMessage" });
  const signature = (name: string): readonly string[] => [
    "export function createHandler<Result, Context = void>(",
    `  handlers: ${name}<Result, Context>,`,
    `): ${type}<Result, Context>;`,
  ];
  return [
    "",
    "/**",
    " * A function that gives each message to the handler of its event type, or to `otherwise`, which",
    " * gets what `parseMessage` returns. It returns what the handler returns, hands on a second",
    " * argument, and throws a `CanonError` if the message is not valid.",
    " */",
    ...signature(someHandlers),
    // The last one, because some compilers tell only its errors: the event types without a handler.
    "/** The same with a handler for each event type. */",
    ...signature(handlers),
    `export function createHandler(handlers: object): ${type}<unknown, never> {`,
    `  return ${run}(${TABLES}, handlers);`,
    "}",
  ].join("\n");
}

import { parseArgs } from "node:util";

import { didYouMean } from "../base/did-you-mean.ts";
import { UsageError, type CommandOption, type CommandOptions } from "./command.ts";

/** The arguments of a command, taken apart. */
export interface ParsedArguments {
  readonly args: readonly string[];
  readonly options: CommandOptions;
}

/** Takes arguments apart by a table of options. Throws `UsageError`, with a suggestion for what is unknown. */
export function parseOptions(
  argv: readonly string[],
  table: readonly CommandOption[],
): ParsedArguments {
  const byName = new Map(table.map((option) => [option.name, option]));
  const values = new Map<string, string[]>();
  const args: string[] = [];
  const short = { h: "help", V: "version" };
  for (const token of tokensOf(argv, table)) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind !== "option") continue;
    const name = token.rawName.startsWith("--")
      ? token.name
      : (Reflect.get(short, token.name) ?? token.name);
    const option = byName.get(String(name));
    if (option === undefined) throw unknownOption(token.rawName, table);
    const given = values.get(option.name) ?? [];
    values.set(option.name, [...given, ...valuesOf(option, token.value)]);
  }
  return {
    args,
    options: {
      flag: (name) => values.has(name),
      text: (name) => values.get(name)?.at(-1),
      list: (name) => values.get(name) ?? [],
    },
  };
}

function tokensOf(argv: readonly string[], table: readonly CommandOption[]) {
  const options = Object.fromEntries(
    table.map(({ name, kind }) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

/** The values that one use of an option gives, or a `UsageError`. */
function valuesOf(option: CommandOption, value: string | undefined): readonly string[] {
  const name = `"--${option.name}"`;
  if (option.kind === "flag") {
    if (value !== undefined) throw new UsageError(`The option ${name} takes no value.`);
    return ["true"];
  }
  if (value === undefined || value === "") {
    throw new UsageError(`The option ${name} needs a value: ${option.value ?? "<value>"}.`);
  }
  const values = option.kind === "list" ? value.split(",").map((item) => item.trim()) : [value];
  for (const item of values) {
    if (option.choices === undefined || option.choices.includes(item)) continue;
    const hint = didYouMean(item, option.choices) ?? `It takes ${option.choices.join(", ")}.`;
    throw new UsageError(`The option ${name} does not take "${item}".`, hint);
  }
  return values;
}

function unknownOption(rawName: string, table: readonly CommandOption[]): UsageError {
  const names = table.map((option) => option.name);
  const hint = didYouMean(rawName.replace(/^-+/, ""), names)?.replaceAll(/"([^"]+)"/g, '"--$1"');
  return new UsageError(`Unknown option "${rawName}".`, hint ?? 'Try "--help".');
}

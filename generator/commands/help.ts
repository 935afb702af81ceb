import type { Command, CommandOption } from "./command.ts";
import { optionsBeside } from "./global-options.ts";

/** The help of the tool: what each command does. */
export function toolHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    "canon: data models as YAML definitions, and what is made from them",
    "",
    "Usage: canon <command> [options]",
    "",
    "Commands:",
    ...table(rows),
    "",
    "Options:",
    ...table([
      ["--help, -h", "shows this help, or that of a command"],
      ["--version, -V", "shows the version"],
    ]),
    "",
    "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 the environment (files, lock).",
    "",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const own = command.options.length === 0 ? [] : ["", "Options:", ...optionTable(command.options)];
  return [
    command.summary,
    "",
    `Usage: canon ${command.usage}`,
    ...own,
    "",
    "Options of all commands:",
    ...optionTable(optionsBeside(command.options)),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

function optionTable(options: readonly CommandOption[]): readonly string[] {
  return table(
    options.map(({ name, value, summary }) => [
      `--${name}${value === undefined ? "" : ` ${value}`}`,
      summary,
    ]),
  );
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

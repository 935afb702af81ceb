import { didYouMean } from "../base/did-you-mean.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { generatorPackage } from "../run/generator-package.ts";
import { UsageError, type Command } from "./command.ts";
import type { CommandEntry } from "./commands.ts";
import { endingOf } from "./exit-code-of.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { optionsBeside } from "./global-options.ts";
import { commandHelp, toolHelp } from "./help.ts";
import { parseOptions } from "./parse-options.ts";
import { Interruption, type ProcessHost } from "./process-host.ts";

/** Runs the command that the arguments name, and returns the exit code. Never throws. */
export async function dispatch(
  argv: readonly string[],
  commands: readonly CommandEntry[],
  host: ProcessHost,
): Promise<ExitCode> {
  try {
    const code = await runNamed(argv, commands, host);
    await host.stdout.drained();
    const reason: unknown = host.signal.reason;
    if (reason instanceof Interruption) throw reason;
    return code;
  } catch (error) {
    const { code, lines } = endingOf(error);
    for (const line of lines) host.stderr.write(`${line}\n`);
    return code;
  }
}

async function runNamed(
  argv: readonly string[],
  commands: readonly CommandEntry[],
  host: ProcessHost,
): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    host.stderr.write(await helpOf(commands));
    return EXIT.usage;
  }
  if (first === "--version" || first === "-V") {
    host.stdout.write(`${generatorPackage(nodeFileSystem).version}\n`);
    return EXIT.ok;
  }
  if (first === "--help" || first === "-h" || first === "help") {
    const about = rest[0];
    const isAboutTool = about === undefined || about.startsWith("-");
    host.stdout.write(
      isAboutTool ? await helpOf(commands) : commandHelp(await commandNamed(about, commands)),
    );
    return EXIT.ok;
  }
  const command = await commandNamed(first, commands);
  const { args, options } = parseOptions(rest, [
    ...command.options,
    ...optionsBeside(command.options),
  ]);
  if (options.flag("help")) {
    host.stdout.write(commandHelp(command));
    return EXIT.ok;
  }
  return await command.run({ ...host, args, options });
}

async function helpOf(commands: readonly CommandEntry[]): Promise<string> {
  return toolHelp(await Promise.all(commands.map(({ load }) => load())));
}

async function commandNamed(name: string, commands: readonly CommandEntry[]): Promise<Command> {
  const entry = commands.find((candidate) => candidate.name === name);
  if (entry !== undefined) return await entry.load();
  const kind = name.startsWith("-") ? "option" : "command";
  const names = commands.map((candidate) => candidate.name);
  throw new UsageError(
    `Unknown ${kind} "${name}".`,
    didYouMean(name, names) ?? 'Try "canon --help".',
  );
}

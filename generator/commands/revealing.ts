import { UsageError, type CommandContext } from "./command.ts";

/**
 * Warns if an option was given that shows something of messages. Logs of builds are read by many, and
 * kept: what messages hold must not get there.
 */
export function warnOfRevealing({ options, env, stderr }: CommandContext, name: string): void {
  if (!options.flag(name)) return;
  if (env["CI"] !== undefined)
    throw new UsageError(`"--${name}" reveals what messages hold.`, "It is refused in CI.");
  stderr.write(`"--${name}" reveals what messages hold.\n`);
}

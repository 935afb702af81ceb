import { commands } from "./commands/commands.ts";
import { dispatch } from "./commands/dispatch.ts";
import { processHost } from "./commands/process-host.ts";

/** The command line: runs what the arguments of the process ask for, and sets its exit code. */
export async function cli(process: NodeJS.Process): Promise<void> {
  process.exitCode = await dispatch(process.argv.slice(2), commands, processHost(process));
}

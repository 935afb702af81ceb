import { environmentErrorOf } from "../run/environment-error.ts";
import { UsageError } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { Interruption } from "./process-host.ts";

/** How a thrown error ends the process: its exit code, and the lines for stderr. */
export interface Ending {
  readonly code: ExitCode;
  readonly lines: readonly string[];
}

/** The one place where errors become exit codes. */
export function endingOf(error: unknown): Ending {
  if (error instanceof Interruption) {
    return { code: error.exitCode, lines: error.message === "" ? [] : [error.message] };
  }
  if (error instanceof UsageError) {
    const hint = error.hint === undefined ? [] : [error.hint];
    return { code: EXIT.usage, lines: [error.message, ...hint] };
  }
  const environment = environmentErrorOf(error);
  if (environment !== undefined) return { code: EXIT.environment, lines: [environment.message] };
  return { code: EXIT.environment, lines: bugReport(error) };
}

/**
 * What to print for a bug. The text of a foreign error is left out, since it may quote a message:
 * that of `JSON.parse` does.
 */
function bugReport(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return ["Bug in canon: something that is no error was thrown."];
  const own = error.message.startsWith("Bug in canon");
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [own ? error.message : `Bug in canon: unexpected ${error.name}.`, ...places];
}

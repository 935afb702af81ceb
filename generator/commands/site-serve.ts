import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

/** `canon site serve`. */
export async function siteServe(_context: CommandContext): Promise<ExitCode> {
  return EXIT.ok;
}

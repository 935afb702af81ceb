import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { profileFile } from "./profile-file.ts";
import { profileWriter } from "./profile-report.ts";

/** `canon profile --from`. */
export async function profileKept(context: CommandContext): Promise<ExitCode> {
  const path = context.options.text("from") ?? "";
  const write = profileWriter(context, "text");
  const profile = await profileFile(context, path);
  if (profile === undefined) return EXIT.findings;
  return await write({ profile, name: path });
}

import { mergeProfiles } from "../traffic/profile/merge.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { profileFiles } from "./profile-file.ts";
import { profileWriter } from "./profile-report.ts";

/** `canon profile merge`. */
export async function profileMerge(context: CommandContext): Promise<ExitCode> {
  const [, ...paths] = context.args;
  if (paths.length === 0)
    throw new UsageError("Which profiles?", "Usage: canon profile merge <profiles ...>");
  const write = profileWriter(context, "json");
  const profiles = await profileFiles(context, paths);
  if (profiles === undefined) return EXIT.findings;
  return await write({ profile: mergeProfiles(profiles), name: paths.join(", ") });
}

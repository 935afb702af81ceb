import { compareProfiles } from "../traffic/profile/compare-profiles.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { profileFile } from "./profile-file.ts";
import { profileFormat, profileOutput } from "./profile-output.ts";

/** `canon profile diff`. That two differ is no failure: `canon validate --profile` is the check. */
export async function profileDiff(context: CommandContext): Promise<ExitCode> {
  const [, from, to, ...more] = context.args;
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError("Which two profiles?", "Usage: canon profile diff <before> <after>");
  const format = profileFormat(context, ["text", "json", "markdown"]);
  const output = profileOutput(context);
  const before = await profileFile(context, from);
  const after = await profileFile(context, to);
  if (before === undefined || after === undefined) return EXIT.findings;
  const comparison = compareProfiles(before, after);
  const named = { before: from, after: to, comparison };
  switch (format) {
    case "json":
      output.write(`${JSON.stringify(named, undefined, 2)}\n`);
      break;
    case "markdown": {
      const { renderComparisonMarkdown } = await import("../report/profile/comparison-markdown.ts");
      output.write(renderComparisonMarkdown(named));
      break;
    }
    case "text": {
      const { renderComparisonText } = await import("../report/profile/comparison-text.ts");
      const { colours } = output;
      const all = context.options.flag("all");
      output.write(renderComparisonText(named, { colours, all }));
    }
  }
  return EXIT.ok;
}

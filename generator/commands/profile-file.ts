import type { Finding } from "../report/finding.ts";
import { render } from "../report/report.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { generatorPackage } from "../run/generator-package.ts";
import { trafficInputs, type TrafficInput } from "../run/traffic/inputs.ts";
import { PROFILE_CODES, type ProfileCode } from "../traffic/profile/codes.ts";
import type { Profile } from "../traffic/profile/profile.ts";
import {
  readProfile,
  type ProfileProblem,
  type ProfileRead,
} from "../traffic/profile/read-profile.ts";
import { CompressionFault } from "../traffic/read/compression-fault.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { areRows, profileOfText } from "./profile-rows.ts";

/** Bytes of a file that may be a profile: far more than one of all event types has. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The profiles that paths name, in the order of their names; undefined after what is wrong with any of them was printed. */
export async function profileFiles(
  context: CommandContext,
  paths: readonly string[],
): Promise<readonly Profile[] | undefined> {
  const profiles: Profile[] = [];
  const findings: Finding[] = [];
  for (const input of trafficInputs(paths, context)) {
    const { profile, problem } = await readInput(context, input);
    if (profile !== undefined) profiles.push(profile);
    if (problem !== undefined) findings.push(findingOf(input.name, problem));
  }
  if (findings.length === 0) return profiles;
  const { stderr } = context;
  const { version } = generatorPackage(nodeFileSystem);
  stderr.write(render(findings, { format: "text", colours: stderr.colours, version }));
  return undefined;
}

/** The profile of the one file that a path names; undefined after what is wrong with it was printed. */
export async function profileFile(
  context: CommandContext,
  path: string,
): Promise<Profile | undefined> {
  const { length } = trafficInputs([path], context);
  if (length > 1)
    throw new UsageError(
      `"${path}" is ${length} files, not one profile.`,
      'Add them up first: "canon profile merge".',
    );
  return (await profileFiles(context, [path]))?.[0];
}

async function readInput(context: CommandContext, input: TrafficInput): Promise<ProfileRead> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of input.open(context.signal)) {
      chunks.push(Uint8Array.from(chunk));
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return { problem: { message: "This is too large to be a profile." } };
    }
  } catch (error) {
    if (!(error instanceof CompressionFault)) throw error;
    return { problem: { message: error.message } };
  }
  const text = Buffer.concat(chunks).toString();
  return areRows(text) ? await profileOfText(context, text) : readProfile(text);
}

function findingOf(file: string, { message, line, column = 1 }: ProfileProblem): Finding {
  const code: ProfileCode = "profile-file";
  const start = line === undefined ? {} : { start: { line, column } };
  const hint = PROFILE_CODES[code].remedy.replaceAll("`", '"');
  return { file, ...start, severity: "error", code, message, hint };
}

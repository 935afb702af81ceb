import type { Finding } from "../report/finding.ts";
import { render } from "../report/report.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { generatorPackage } from "../run/generator-package.ts";
import { trafficInputs } from "../run/traffic/inputs.ts";
import { readTraffic } from "../run/traffic/read-traffic.ts";
import type { ProfileJob } from "../run/traffic/traffic-job.ts";
import { uncountedText } from "../report/profile/uncounted-text.ts";
import { mergeProfiles } from "../traffic/profile/merge.ts";
import type { Profile } from "../traffic/profile/profile.ts";
import { askedEvent } from "./asked-event.ts";
import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { loadCatalog } from "./load-catalog.ts";
import { profileWriter } from "./profile-report.ts";
import { warnOfRevealing } from "./revealing.ts";
import { threadsOption } from "./threads-option.ts";
import { trafficFindings } from "./traffic-findings.ts";
import { trafficProgress } from "./traffic-progress.ts";

/** Places of what could not be counted that are printed. All are counted. */
const MOST_PLACES = 10;

/** `canon profile` of messages. */
export async function profileTraffic(context: CommandContext): Promise<ExitCode> {
  warnOfRevealing(context, "show-codes");
  const write = profileWriter(context, "text");
  const inputs = trafficInputs(context.args, context);
  const threads = threadsOption(context);
  let job: ProfileJob | undefined;
  const uncounted: Finding[] = [];
  const progress = trafficProgress(context.stderr, inputs);
  const result = await readTraffic({
    inputs,
    job: async () => (job = await profileJob(context)),
    threads,
    signal: context.signal,
    onPart(input, { found, messages }) {
      uncounted.push(...trafficFindings(input, found).slice(0, MOST_PLACES - uncounted.length));
      progress.messages(messages);
    },
    onBytes: progress.bytes,
  }).finally(() => progress.end());
  if (job === undefined || result === undefined) return EXIT.findings;
  const { profile = mergeProfiles([]), complete } = result;
  const isWhole = Object.keys(profile.faults).length === 0;
  if (!isWhole) printUncounted(context, uncounted, profile);
  const code = await write({ profile, catalog: job.catalog, name: nameOf(context.args) });
  if (!complete) context.stderr.write("This is the profile of a part of the messages.\n");
  return isWhole ? code : EXIT.findings;
}

/** What is asked for; undefined after it was printed why that cannot be done. */
async function profileJob(context: CommandContext): Promise<ProfileJob | undefined> {
  const { options } = context;
  const catalog = await loadCatalog(context);
  if (catalog === undefined) return undefined;
  const event = askedEvent([...catalog.events.values()], options.text("event"))?.id;
  return {
    kind: "profile",
    catalog,
    most: MOST_PLACES,
    showCodes: options.flag("show-codes"),
    ...(event === undefined ? {} : { event }),
  };
}

/** Arguments that are listed. */
const MOST_NAMES = 3;

function nameOf(args: readonly string[]): string {
  const names = args.slice(0, MOST_NAMES).map((arg) => (arg === "-" ? "stdin" : arg));
  const more = args.length - names.length;
  return `${names.join(", ")}${more === 0 ? "" : ` and ${more} more`}`;
}

/** The first places of what is not in the profile, and how much that is. */
function printUncounted(
  { stderr }: CommandContext,
  findings: readonly Finding[],
  profile: Profile,
): void {
  const { version } = generatorPackage(nodeFileSystem);
  stderr.write(render(findings, { format: "text", colours: stderr.colours, version }));
  stderr.write(`${uncountedText(profile)}\n`);
}

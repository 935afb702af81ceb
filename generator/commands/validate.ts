import { MOST_FINDINGS } from "../report/format.ts";
import { trafficInputs } from "../run/traffic/inputs.ts";
import type { ValidateJob } from "../run/traffic/traffic-job.ts";
import { usualFields } from "../traffic/profile/usual-fields.ts";
import { askedEvent } from "./asked-event.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { loadCatalog } from "./load-catalog.ts";
import { profileFile } from "./profile-file.ts";
import { warnOfRevealing } from "./revealing.ts";
import { THREADS_OPTION, threadsOption } from "./threads-option.ts";
import { trafficProgress } from "./traffic-progress.ts";
import { validateReport } from "./validate-report.ts";
import { wholeNumber } from "./whole-number.ts";

/** `canon validate`. */
export const validate: Command = {
  name: "validate",
  summary:
    "Validates messages: JSON, lists of messages, NDJSON, also compressed. Never prints a value of a message.",
  usage: "validate <file, folder, glob or -> ... [--event <Model.Event>] [--direction <direction>]",
  examples: [
    "canon validate generated/samples",
    "canon validate message.json --event PatientAdmin.NewPatient",
    "canon validate - --direction sending < messages.ndjson",
    "canon validate 'week/*.ndjson.gz' --profile agreed.json --format junit",
    "canon validate message.json --suggest --unknown-fields",
  ],
  options: [
    {
      name: "event",
      kind: "text",
      value: "<Model.Event>",
      summary: "event type of all messages (default: what Meta names)",
    },
    {
      name: "direction",
      kind: "text",
      value: "<direction>",
      summary: "receiving (default), or sending, which is strict",
      choices: ["receiving", "sending"],
    },
    {
      name: "suggest",
      kind: "flag",
      summary: "says which code may be meant; this reveals values of messages",
    },
    {
      name: "unknown-fields",
      kind: "flag",
      summary: "lists fields that look misspelt; this reveals names in messages",
    },
    {
      name: "profile",
      kind: "text",
      value: "<file>",
      summary:
        "a profile of this connection: warns of a field that it always fills and that is missing",
    },
    {
      name: "max-issues",
      kind: "text",
      value: "<n>",
      summary: "findings that are printed (default: 100); all are counted",
    },
    THREADS_OPTION,
  ],
  async run(context) {
    if (context.args.length === 0)
      throw new UsageError("Which messages?", "Usage: canon " + validate.usage);
    for (const name of REVEALING) warnOfRevealing(context, name);
    const most = wholeNumber(context, "max-issues", 0) ?? MOST_FINDINGS;
    const threads = threadsOption(context);
    const inputs = trafficInputs(context.args, context);
    const { readTraffic } = await import("../run/traffic/read-traffic.ts");
    let job: ValidateJob | undefined;
    const report = validateReport(context, most);
    const progress = trafficProgress(context.stderr, inputs);
    let complete = false;
    try {
      const result = await readTraffic({
        inputs,
        job: async () => (job = await validateJob(context, most)),
        threads,
        signal: context.signal,
        onBytes: progress.bytes,
        onPart(input, part) {
          progress.messages(part.messages);
          report.add(input, part);
        },
      });
      complete = result?.complete ?? false;
    } finally {
      progress.end();
      // Also if it was stopped: what was found until then was found.
      if (job !== undefined) report.end(complete);
    }
    if (job === undefined) return EXIT.findings;
    return report.invalid === 0 ? EXIT.ok : EXIT.findings;
  },
};

/** What is asked for; undefined after it was printed why that cannot be done. */
async function validateJob(
  context: CommandContext,
  most: number,
): Promise<ValidateJob | undefined> {
  const { options } = context;
  const path = options.text("profile");
  const catalog = await loadCatalog(context);
  if (catalog === undefined) return undefined;
  const { routedEvents } = await import("../traffic/route.ts");
  const event = askedEvent(routedEvents(catalog), options.text("event"))?.id;
  const profile = path === undefined ? undefined : await profileFile(context, path);
  if (path !== undefined && profile === undefined) return undefined;
  return {
    kind: "validate",
    catalog,
    most,
    direction: options.text("direction") === "sending" ? "sending" : "receiving",
    suggest: options.flag("suggest"),
    unknownFields: options.flag("unknown-fields"),
    ...(event !== undefined && { event }),
    ...(profile !== undefined && { usual: usualFields(profile) }),
  };
}

/** Options that show something of the messages. */
const REVEALING = ["suggest", "unknown-fields"];

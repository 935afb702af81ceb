import { UsageError, type Command, type CommandContext } from "./command.ts";
import { PROFILE_FORMATS } from "./profile-output.ts";
import { THREADS_OPTION } from "./threads-option.ts";

/** `canon profile`. */
export const profile: Command = {
  name: "profile",
  summary:
    "Counts how often real messages fill each field, beside its rating. Prints no value of a message unasked.",
  usage:
    "profile <messages or - ...> | --from <profile> | merge <profiles ...> | diff <before> <after>",
  examples: [
    "canon profile generated/samples",
    "canon profile generated/samples --out report.html",
    "canon profile messages.ndjson.gz --out week-1.json",
    'canon profile --from week-1.json --out report.html --name "Hospital A, first week"',
    "canon profile merge week-1.json week-2.json --out november.json",
    "canon profile diff week-1.json week-2.json",
    "canon profile --from november.json --write-ratings --name 'Hospital A, 2026-11' --out ratings.patch",
    "canon profile --sql duckdb --event PatientAdmin.NewPatient --source 'messages/*.ndjson' | duckdb -json > rows.json",
  ],
  options: [
    {
      name: "from",
      kind: "text",
      value: "<profile>",
      summary:
        "a profile that was kept as JSON, or what the query of --sql found, instead of messages",
    },
    {
      name: "event",
      kind: "text",
      value: "<Model.Event>",
      summary: "event type of all messages (default: what Meta names)",
    },
    {
      name: "format",
      kind: "text",
      value: "<format>",
      summary: `${PROFILE_FORMATS.join(", ")} (default: by the ending of --out; text; json of merge)`,
      choices: PROFILE_FORMATS,
    },
    { name: "out", kind: "text", value: "<file>", summary: "file to write (default: stdout)" },
    {
      name: "name",
      kind: "text",
      value: "<text>",
      summary: "what the messages are called in reports (default: their files)",
    },
    {
      name: "all",
      kind: "flag",
      summary: "as text: all event types and fields, not only the ones that say most",
    },
    {
      name: "show-codes",
      kind: "flag",
      summary: "names the codes that no value set has; this reveals values of messages",
    },
    THREADS_OPTION,
    {
      name: "write-ratings",
      kind: "flag",
      summary: "proposes observed ratings as a patch of the definitions",
    },
    {
      name: "sql",
      kind: "text",
      value: "<dialect>",
      summary: "prints the same counts of an event type as SQL: duckdb, spark",
      choices: ["duckdb", "spark"],
    },
    {
      name: "source",
      kind: "text",
      value: "<files>",
      summary: "sql: NDJSON or .parquet files, or a pattern (default: messages.ndjson)",
    },
  ],
  async run(context) {
    const mode = modeOf(context);
    for (const { name } of profile.options) {
      if (MODES[mode].options.includes(name) || !context.options.flag(name)) continue;
      throw new UsageError(`"--${name}" does nothing with ${MODES[mode].what}.`, USAGE);
    }
    switch (mode) {
      case "messages":
        return await (await import("./profile-traffic.ts")).profileTraffic(context);
      case "from":
        return await (await import("./profile-kept.ts")).profileKept(context);
      case "merge":
        return await (await import("./profile-merge.ts")).profileMerge(context);
      case "diff":
        return await (await import("./profile-diff.ts")).profileDiff(context);
      case "sql":
        return await (await import("./profile-sql.ts")).profileQuery(context);
    }
  },
};

const USAGE = `Usage: canon ${profile.usage}`;

const REPORT = ["format", "out", "name", "all"];

/** What the command can do, and the options that say how. */
const MODES: Readonly<Record<Mode, ModeEntry>> = {
  messages: {
    what: "messages",
    options: [...REPORT, "event", "show-codes", "threads", "write-ratings"],
  },
  from: { what: '"--from"', options: [...REPORT, "from", "write-ratings"] },
  merge: { what: '"merge"', options: REPORT },
  diff: { what: '"diff"', options: ["format", "out", "all"] },
  sql: { what: '"--sql"', options: ["sql", "event", "source", "out"] },
};

type Mode = "messages" | "from" | "merge" | "diff" | "sql";

interface ModeEntry {
  readonly what: string;
  readonly options: readonly string[];
}

/** A file that is called as a word of the command is named by its path: `./merge`. */
function modeOf({ args, options }: CommandContext): Mode {
  const [first] = args;
  for (const mode of ["sql", "from"] as const) {
    if (!options.flag(mode)) continue;
    if (first === undefined) return mode;
    throw new UsageError(`"--${mode}" takes no messages, such as "${first}".`, USAGE);
  }
  if (first === undefined) throw new UsageError("Which messages?", USAGE);
  return first === "merge" || first === "diff" ? first : "messages";
}

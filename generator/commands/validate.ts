import { resolve } from "node:path";

import type { Finding } from "../report/finding.ts";
import { MOST_FINDINGS } from "../report/format.ts";
import { fileChunks, messageFiles } from "../run/message-files.ts";
import { readMessages, type MessageRead } from "../run/read-messages.ts";
import { unknownFields } from "../runtime/unknown-fields.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import type { NamedEvent } from "./event-of.ts";
import { EXIT } from "./exit-code.ts";
import { shownPath } from "./folders.ts";
import { loadCatalog } from "./load-catalog.ts";
import { plural, printFindings, reportFormat } from "./print-findings.ts";

/** `canon validate`. */
export const validate: Command = {
  name: "validate",
  summary:
    "Validates messages: JSON, lists of messages, NDJSON. Never prints a value of a message.",
  usage: "validate <file, folder or -> ... [--event <Model.Event>] [--direction <direction>]",
  examples: [
    "canon validate generated/samples",
    "canon validate message.json --event PatientAdmin.NewPatient",
    "canon validate - --direction sending < messages.ndjson",
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
  ],
  async run(context) {
    if (context.args.length === 0)
      throw new UsageError("Which messages?", "Usage: canon " + validate.usage);
    for (const name of REVEALING) warnOfRevealing(context, name);
    const inputs = context.args.flatMap((arg) => inputsOf(context, arg));
    const catalog = await loadCatalog(context);
    if (catalog === undefined) return EXIT.findings;
    const { eventFinder } = await import("./event-of.ts");
    const tally = newTally();
    const check = { context, tally, eventOf: eventFinder(catalog, context.options.text("event")) };
    try {
      for (const input of inputs) await validateInput(check, input);
    } finally {
      // Also after an interruption: what was found until then was found.
      printTally(context, tally);
    }
    return tally.invalid === 0 ? EXIT.ok : EXIT.findings;
  },
};

/** Options that show something of the messages. */
const REVEALING = ["suggest", "unknown-fields"];

/** Logs of builds are read by many, and kept: what messages hold must not get there. */
function warnOfRevealing({ options, env, stderr }: CommandContext, name: string): void {
  if (!options.flag(name)) return;
  if (env["CI"] !== undefined)
    throw new UsageError(`"--${name}" reveals what messages hold.`, "It is refused in CI.");
  stderr.write(`"--${name}" reveals what messages hold.\n`);
}

/** A stream of messages and its name in findings. */
interface Input {
  readonly name: string;
  readonly lines: boolean;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** What was found so far. The findings that nobody would read are only counted. */
interface Tally {
  messages: number;
  invalid: number;
  errors: number;
  warnings: number;
  readonly findings: Finding[];
}

interface Check {
  readonly context: CommandContext;
  readonly tally: Tally;
  readonly eventOf: (message: unknown) => NamedEvent | undefined;
}

function inputsOf(context: CommandContext, arg: string): readonly Input[] {
  if (arg === "-") return [{ name: "stdin", lines: false, open: () => context.stdin }];
  return messageFiles(resolve(context.cwd, arg)).map((path) => ({
    name: shownPath(context, path),
    lines: /\.(ndjson|jsonl)$/.test(path),
    open: () => fileChunks(path, context.signal),
  }));
}

async function validateInput(check: Check, input: Input): Promise<void> {
  for await (const read of readMessages(input.open(), { lines: input.lines })) {
    check.context.signal.throwIfAborted();
    const findings = findingsOf(check, input.name, read);
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const { tally } = check;
    tally.messages += 1;
    tally.invalid += errors > 0 ? 1 : 0;
    tally.errors += errors;
    tally.warnings += findings.length - errors;
    tally.findings.push(...findings.slice(0, MOST_FINDINGS - tally.findings.length));
  }
}

function findingsOf(check: Check, file: string, read: MessageRead): readonly Finding[] {
  const { line, column = 1, index } = read.place;
  const at = { file, ...(line === undefined ? {} : { start: { line, column } }) };
  const item = index === undefined ? "" : `[${index}]`;
  if (read.kind === "fault")
    return [{ ...at, severity: "error", code: read.code, message: read.message }];
  const event = check.eventOf(read.value);
  if (event === undefined) {
    const message =
      "The message names no event type of the definitions in Meta.DataModel and Meta.EventType.";
    const hint = 'Say which one it is: "--event <Model.Event>".';
    const path = item === "" ? {} : { path: item };
    return [{ ...at, ...path, severity: "error", code: "unknown-event", message, hint }];
  }
  const { options } = check.context;
  const direction = options.text("direction") === "sending" ? "sending" : "receiving";
  const suggest = options.flag("suggest");
  const { issues } = event.validator.check(read.value, { direction, suggest });
  const misspelt = options.flag("unknown-fields") ? misspeltFields(event, read.value) : [];
  return [...issues, ...misspelt].map(({ path, code, message, severity }) => {
    const whole = item === "" || path === "" ? item + path : `${item}.${path}`;
    return { ...at, ...(whole === "" ? {} : { path: whole }), severity, code, message };
  });
}

function misspeltFields({ validator }: NamedEvent, message: unknown) {
  return unknownFields(validator, message).map(({ path, declared }) => ({
    path,
    code: "unknown-field",
    message: `expected a declared field; did you mean "${declared}"?`,
    severity: "warning" as const,
  }));
}

function newTally(): Tally {
  return { messages: 0, invalid: 0, errors: 0, warnings: 0, findings: [] };
}

/** The findings, which are the result here, and their numbers. */
function printTally(context: CommandContext, tally: Tally): void {
  const { messages, invalid, errors, warnings, findings } = tally;
  const more = errors + warnings - findings.length;
  const facts = { messages, valid: messages - invalid, invalid, errors, warnings };
  printFindings(context, findings, { facts, more, result: true });
  if (reportFormat(context) !== "text") return;
  context.stdout.write(
    `${plural(messages, "message")}: ${messages - invalid} valid, ${invalid} invalid;` +
      ` ${plural(errors, "error")}, ${plural(warnings, "warning")}.\n`,
  );
}

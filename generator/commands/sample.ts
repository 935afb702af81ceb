import { didYouMean } from "../base/did-you-mean.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { PROFILES, type Profile } from "../runtime/samples/selection.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { loadCatalog } from "./load-catalog.ts";
import { reportFormat } from "./print-findings.ts";

/** `canon sample`. */
export const sample: Command = {
  name: "sample",
  summary: "Prints sample messages: made up, always valid, the same for the same seed.",
  usage: "sample <Model.Event> [--profile <profile>] [--seed <number>] [--count <number>]",
  examples: [
    "canon sample PatientAdmin.NewPatient",
    "canon sample Scheduling.New --profile full --seed 7",
    "canon sample PatientSearch.Query --count 100 > messages.ndjson",
  ],
  options: [
    {
      name: "profile",
      kind: "text",
      value: "<profile>",
      summary:
        "minimal: what senders must give; typical (default): what most send; full: every field",
      choices: PROFILES,
    },
    { name: "seed", kind: "text", value: "<number>", summary: "which sample (default: 1)" },
    {
      name: "count",
      kind: "text",
      value: "<number>",
      summary:
        "how many, one per line, with seeds that follow each other (default: 1, over several lines)",
    },
  ],
  async run(context) {
    const [asked, ...others] = context.args;
    if (asked === undefined || others.length > 0)
      throw new UsageError("Which event type?", `Usage: canon ${sample.usage}`);
    const seed = wholeNumber(context, "seed") ?? 1;
    const count = wholeNumber(context, "count");
    const catalog = await loadCatalog(context);
    if (catalog === undefined) return EXIT.findings;
    const { samplerOf } = await import("../runtime/samples/sample.ts");
    const messageOf = samplerOf(catalog, eventId(catalog, asked));
    const profile = profileOf(context);
    // As JSON, the result is for programs: one line per message, as it is with a count.
    if (count === undefined && reportFormat(context) !== "json") {
      context.stdout.write(`${JSON.stringify(messageOf({ profile, seed }), null, 2)}\n`);
      return EXIT.ok;
    }
    for (let at = 0; at < (count ?? 1); at += 1) {
      if (context.signal.aborted) break;
      context.stdout.write(`${JSON.stringify(messageOf({ profile, seed: seed + at }))}\n`);
      await context.stdout.drained();
    }
    return EXIT.ok;
  },
};

/** The event type that is meant: by id, or by the names on the wire (`Clinical Summary.VisitPush`). */
function eventId(catalog: Catalog, asked: string): string {
  const events = [...catalog.events.values()];
  const found =
    events.find(({ id }) => id === asked) ??
    events.find((event) => wireName(catalog, event) === asked);
  if (found !== undefined) return found.id;
  const hint = didYouMean(asked, catalog.events.keys()) ?? 'It is written "Model.Event".';
  throw new UsageError(`There is no event type "${asked}".`, hint);
}

function wireName(
  catalog: Catalog,
  { model, title }: { readonly model: string; readonly title: string },
): string {
  return `${catalog.models.get(model)?.title ?? model}.${title}`;
}

function profileOf(context: CommandContext): Profile {
  const asked = context.options.text("profile");
  return PROFILES.find((profile) => profile === asked) ?? "typical";
}

function wholeNumber(context: CommandContext, option: string): number | undefined {
  const text = context.options.text(option);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`"--${option}" takes a whole number, not "${text}".`);
}

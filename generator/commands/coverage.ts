import { join } from "node:path";

import { ASPECTS, type AspectName } from "../coverage/aspects.ts";
import { coverageOf, totalOf, type ModelCoverage } from "../coverage/coverage-of.ts";
import { departures, type Departure } from "../coverage/departures.ts";
import { positionAt } from "../base/source.ts";
import { didYouMean } from "../base/did-you-mean.ts";
import { hasErrors, type Diagnostic } from "../base/diagnostic.ts";
import { labelOf, type RawFieldPlace } from "../definition/raw-fields.ts";
import { coverageTable } from "../report/coverage-table.ts";
import type { DefinitionsRead } from "../run/definitions-read.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { definitionFindings, plural, printFindings, reportFormat } from "./print-findings.ts";

/** `canon coverage`. */
export const coverage: Command = {
  name: "coverage",
  summary: "Tells how complete the definitions are: described, rated, bound, exemplified fields.",
  usage: "coverage [--min <aspect>=<percent>,...] [--departures]",
  examples: [
    "canon coverage",
    "canon coverage --min described=100,rated=100",
    "canon coverage --departures",
    "canon coverage --format json",
  ],
  options: [
    {
      name: "min",
      kind: "list",
      value: "<aspect>=<percent>,...",
      summary: `fails where a data model has less; aspects: ${ASPECTS.map(({ name }) => name).join(", ")}`,
    },
    {
      name: "departures",
      kind: "flag",
      summary: "lists fields that are rated otherwise than most fields of their name and type",
    },
  ],
  async run(context) {
    if (context.args.length > 0) throw new UsageError('"canon coverage" takes options only.');
    const least = leastShares(context);
    const { readDefinitions } = await import("../run/read-definitions.ts");
    const read = await readDefinitions(definitionsFolder(context), { lint: "none" });
    if (hasErrors(read.diagnostics)) {
      printFindings(context, definitionFindings(context, read));
      return EXIT.findings;
    }
    const models = coverageOf(read.documents);
    const departing = departures(read.documents);
    const missing = models.flatMap((model) => shortfalls(model, least));
    print(context, read, { models, departing, missing });
    return missing.length === 0 ? EXIT.ok : EXIT.findings;
  },
};

type LeastShares = ReadonlyMap<AspectName, number>;

function leastShares(context: CommandContext): LeastShares {
  const names = ASPECTS.map(({ name }) => name);
  const entries = context.options.list("min").map((text) => {
    const [asked = "", percent = ""] = text.split("=");
    const name = names.find((one) => one === asked);
    if (name === undefined)
      throw new UsageError(`There is no aspect "${asked}".`, didYouMean(asked, names));
    if (!/^\d{1,3}$/.test(percent) || Number(percent) > 100)
      throw new UsageError(`"--min" takes a percentage, as in "${name}=100", not "${text}".`);
    return [name, Number(percent)] as const;
  });
  return new Map(entries);
}

/** A finding for each field that lacks what its data model has too little of. */
function shortfalls(model: ModelCoverage, least: LeastShares): readonly Diagnostic[] {
  const short = new Set(
    [...least].flatMap(([name, percent]) => {
      const { have, of } = model.aspects[name];
      return have * 100 < percent * of ? [name] : [];
    }),
  );
  return model.lacking
    .filter(({ aspect }) => short.has(aspect.name))
    .map(({ place, aspect }) => ({
      code: aspect.code,
      severity: "error",
      message: `The field "${labelOf(place)}" has ${aspect.missing}.`,
      hint: `"--min" asks for ${least.get(aspect.name) ?? 0} % of ${aspect.name} fields.`,
      span: spanOf(place),
    }));
}

function spanOf({ document, path }: RawFieldPlace): Diagnostic["span"] {
  return document.spanOf(path, "key");
}

interface Outcome {
  readonly models: readonly ModelCoverage[];
  readonly departing: readonly Departure[];
  readonly missing: readonly Diagnostic[];
}

function print(context: CommandContext, read: DefinitionsRead, outcome: Outcome): void {
  const { models, departing, missing } = outcome;
  const total = totalOf(read.documents);
  const findings = definitionFindings(context, { ...read, diagnostics: missing });
  const listed = departing.map((departure) => departureFacts(context, read, departure));
  const facts = { models: models.map(numbersOf), total: numbersOf(total), departures: listed };
  printFindings(context, findings, { facts });
  if (reportFormat(context) !== "text") return;
  const { stdout } = context;
  if (context.options.flag("departures")) {
    for (const { file, line, field, rating, usual, times } of listed)
      stdout.write(`${file}:${line} ${field}: ${rating}, where ${times} are ${usual}\n`);
  } else {
    const rows = models.map((one) => ({ label: one.model ?? "shared by all", coverage: one }));
    stdout.write(coverageTable([...rows, { label: "all", coverage: total }], stdout.colours));
  }
  stdout.write(
    `${plural(departing.length, "field")} rated otherwise than most of their name and type.\n`,
  );
}

interface DepartureFacts extends Omit<Departure, "place"> {
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

function departureFacts(
  context: CommandContext,
  { sources }: DefinitionsRead,
  { place, ...rest }: Departure,
): DepartureFacts {
  const { file, start } = spanOf(place);
  const { line } = positionAt(sources.get(file)?.text ?? "", start);
  const shown = shownPath(context, join(definitionsFolder(context), file));
  return { file: shown, line, field: labelOf(place), ...rest };
}

/** What programs get: numbers, not places. */
function numbersOf({ model, lacking: _lacking, ...numbers }: ModelCoverage): object {
  return { ...(model === undefined ? {} : { model }), ...numbers };
}

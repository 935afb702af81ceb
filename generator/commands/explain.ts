import type { Catalog } from "../catalog/catalog.ts";
import type { History } from "../catalog/history.ts";
import { environmentErrorOf } from "../run/environment-error.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder } from "./folders.ts";
import { loadCatalog } from "./load-catalog.ts";
import { reportFormat } from "./print-findings.ts";

/** `canon explain`. */
export const explain: Command = {
  name: "explain",
  summary: "Explains a field, event type, type, value set, format, or the code of a finding.",
  usage: "explain <path, event type, type, value set, format or code>",
  examples: [
    "canon explain PatientAdmin.NewPatient.Patient.Identifiers[].ID",
    "canon explain Race",
    "canon explain unknown-type",
    "canon explain Scheduling.New --format json",
  ],
  options: [],
  async run(context) {
    const topic = context.args.join(" ");
    if (topic === "") throw new UsageError("Explain what?", `Usage: canon ${explain.usage}`);
    const { explain: explainTopic } = await import("../report/explain/find-topic.ts");
    const { renderExplanations } = await import("../report/explain/render-text.ts");
    const catalog = await catalogIfAny(context);
    let result = explainTopic(topic, catalog, catalog && (await historyIfAny(context, catalog)));
    if (result.found === undefined) {
      // Now it matters why there is no catalog: this prints it, or throws.
      const loaded = await loadCatalog(context);
      if (loaded === undefined) return EXIT.findings;
      result = explainTopic(topic, loaded);
    }
    if (result.found === undefined) throw new UsageError(result.message, result.hint);
    const { stdout } = context;
    const isText = reportFormat(context) !== "json";
    stdout.write(
      isText
        ? renderExplanations(result.found, stdout.colours)
        : `${JSON.stringify(result.found, null, 2)}\n`,
    );
    return EXIT.ok;
  },
};

/** What the editions beside the definitions tell. Whether they are in order is not the question here. */
async function historyIfAny(
  context: CommandContext,
  catalog: Catalog,
): Promise<History | undefined> {
  const [{ readEditions }, { historyOf }] = await Promise.all([
    import("../run/read-editions.ts"),
    import("../edition/history-of.ts"),
  ]);
  const { editions } = readEditions(definitionsFolder(context));
  return editions.length === 0 ? undefined : historyOf(editions, catalog);
}

/** Codes are explained without the definitions, which may be missing or be what is broken. */
async function catalogIfAny(context: CommandContext): Promise<Catalog | undefined> {
  const { readDefinitions } = await import("../run/read-definitions.ts");
  try {
    return (await readDefinitions(definitionsFolder(context), { lint: "none" })).catalog;
  } catch (error) {
    if (environmentErrorOf(error) !== undefined) return undefined;
    throw error;
  }
}

import type { Catalog } from "../catalog/catalog.ts";
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
    let result = explainTopic(topic, await catalogIfAny(context));
    if (result.found === undefined) {
      // Now it matters why there is no catalog: this prints it, or throws.
      const catalog = await loadCatalog(context);
      if (catalog === undefined) return EXIT.findings;
      result = explainTopic(topic, catalog);
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

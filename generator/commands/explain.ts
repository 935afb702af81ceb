import { explain as explainTopic } from "../report/explain/find-topic.ts";
import { renderExplanations } from "../report/explain/render-text.ts";
import { UsageError, type Command } from "./command.ts";
import { EXIT } from "./exit-code.ts";
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
    // Codes are explained without the definitions, which may be what is broken.
    const code = explainTopic(topic, undefined);
    const catalog = code.found === undefined ? await loadCatalog(context) : undefined;
    if (code.found === undefined && catalog === undefined) return EXIT.findings;
    const result = code.found === undefined ? explainTopic(topic, catalog) : code;
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

import type { DefinitionDocument, DocumentPath } from "../../definition/document.ts";
import { rawPlaces } from "../../definition/raw-fields.ts";
import { removeKey } from "../remove-key.ts";
import { fixOf, type Finding, type LintRule } from "../rule.ts";

/** What one need not write is noise in what one reads. */
export const redundantDefault: LintRule = {
  code: "redundant-default",
  severity: "warning",
  purpose: "A key has the value that holds without it.",
  remedy: "Remove the key.",
  check({ documents }, report) {
    for (const document of documents) {
      checkFile(document, report);
      for (const { kind, path, field } of rawPlaces(document)) {
        // An override that states a default takes back what the type says.
        if (kind === "override") continue;
        // An observed rating is that of this field, whatever the file says of the others.
        const ratings = field.ratingSource === "observed" ? {} : ratingDefaults(document);
        const defaults = { type: "String", required: false, ...ratings };
        checkKeys({ document, path, data: field, defaults }, report);
      }
    }
  },
};

type Report = (finding: Finding) => void;

function checkFile(document: DefinitionDocument, report: Report): void {
  const { kind, name, data } = document;
  const defaults =
    kind === "event"
      ? { title: name, status: "unknown", dataOnDemand: false, ratingSource: "estimated" }
      : { ratingSource: "estimated" };
  checkKeys({ document, path: [], data, defaults }, report);
}

/** The ratings that fields of a file have without saying so. */
function ratingDefaults({ data }: DefinitionDocument): Readonly<Record<string, unknown>> {
  const reliability = "reliability" in data ? data.reliability : undefined;
  const ratingSource = "ratingSource" in data ? data.ratingSource : undefined;
  return { reliability, ratingSource: ratingSource ?? "estimated" };
}

interface Keys {
  readonly document: DefinitionDocument;
  readonly path: DocumentPath;
  readonly data: object;
  readonly defaults: Readonly<Record<string, unknown>>;
}

function checkKeys({ document, path, data, defaults }: Keys, report: Report): void {
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    if (defaults[key] === undefined || defaults[key] !== value) continue;
    const keyPath = [...path, key];
    const start = document.spanOf(keyPath, "key");
    report({
      span: { ...start, end: document.spanOf(keyPath, "value").end },
      message: `"${key}: ${String(value)}" holds without being written.`,
      ...fixOf(`Remove "${key}"`, removeKey(document, keyPath)),
    });
  }
}

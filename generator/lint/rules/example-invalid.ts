import type { Json } from "../../base/json.ts";
import { formatOf, recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Adjustment, type Field } from "../../catalog/field.ts";
import type { Format } from "../../catalog/format.ts";
import type { RecordType } from "../../catalog/record.ts";
import { formatTest } from "../format-test.ts";
import type { Finding, LintRule } from "../rule.ts";

type Report = (finding: Finding) => void;

/** Reading sees to it that an example has the type of its field; this is about what it says. */
export const exampleInvalid: LintRule = {
  code: "example-invalid",
  severity: "error",
  purpose: "An example is not in the format of its field, or not in its closed value set.",
  remedy: "Correct the example, or what the field is bound to.",
  check({ catalog }, report) {
    for (const format of catalog.formats.values()) checkFormat(format, report);
    for (const record of catalog.records.values()) {
      for (const field of record.fields) {
        if (record.own.has(field.name)) checkExamples(catalog, { field, ...field }, report);
        for (const adjustment of field.adjustments)
          checkAdjustment({ catalog, field, adjustment }, report);
      }
    }
  },
};

/** That it matches the pattern is known from reading; a checker can still refuse it. */
function checkFormat(format: Format, report: Report): void {
  const { name, example, checker = "" } = format;
  if (formatTest(format)(example)) return;
  report({
    span: format.span,
    message: `The example "${example}" of the format "${name}" does not pass its checker "${checker}".`,
    hint: "Give an example that exists.",
  });
}

interface Examples {
  readonly field: Field;
  readonly examples: readonly Json[];
  readonly span: Finding["span"];
}

function checkExamples(
  catalog: Catalog,
  { field, examples, span }: Examples,
  report: Report,
): void {
  const texts = examples.flat().filter((item) => typeof item === "string");
  for (const text of texts) {
    const problem = problemOf(catalog, field, text);
    if (problem !== undefined) report({ span, ...problem });
  }
}

interface Adjusted {
  readonly catalog: Catalog;
  readonly field: Field;
  readonly adjustment: Adjustment;
}

/** Examples that a use site restates must fit the field that they are restated for. */
function checkAdjustment({ catalog, field, adjustment }: Adjusted, report: Report): void {
  const { examples } = adjustment.notes;
  if (examples === undefined) return;
  let target: Field | undefined = field;
  for (const name of adjustment.path) {
    const id: string | undefined = target && recordIdOf(target.type);
    const record: RecordType | undefined = id === undefined ? undefined : recordOf(catalog, id);
    target = record?.fields.find((candidate) => candidate.name === name);
  }
  if (target === undefined) return;
  checkExamples(catalog, { field: target, examples, span: adjustment.span }, report);
}

function problemOf(
  catalog: Catalog,
  field: Field,
  text: string,
): Pick<Finding, "message" | "hint"> | undefined {
  if (field.format !== undefined) {
    const format = formatOf(catalog, field.format);
    if (!formatTest(format)(text)) {
      return {
        message: `The example "${text}" of "${field.name}" is not in the format "${format.name}".`,
        hint: `It looks like "${format.example}".`,
      };
    }
  }
  if (field.values === undefined) return undefined;
  const set = valueSetOf(catalog, field.values);
  if (set.binding === "open" || set.codes.some(({ code }) => code === text)) return undefined;
  return {
    message: `The example "${text}" of "${field.name}" is not in the closed value set "${set.name}".`,
    hint: `Take one of its codes, such as "${set.codes[0]?.code ?? ""}".`,
  };
}

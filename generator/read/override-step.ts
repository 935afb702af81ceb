import { didYouMean } from "../base/did-you-mean.ts";
import { recordIdOf, type Field } from "../catalog/field.ts";
import { report, type Lowering, type RecordContent } from "./lowering.ts";
import type { OverrideEntry } from "./override-entry.ts";

/**
 * The field that the next step of an override names. Reports a step that leads nowhere: no such
 * field, a list without `[]` or the reverse, or a scalar where the path goes on.
 */
export function fieldAtStep(
  lowering: Lowering,
  record: RecordContent,
  entry: OverrideEntry,
): Field | undefined {
  const [step, ...rest] = entry.steps;
  const field = record.fields.find(({ name }) => name === step?.name);
  if (step === undefined) return undefined;
  if (field === undefined) {
    if (record.complete) {
      const names = record.fields.map(({ name }) => name);
      complain(lowering, entry, {
        message: `There is no field "${step.name}" on the path "${entry.path}".`,
        hint: didYouMean(step.name, names) ?? `Fields there are ${listed(names)}.`,
      });
    }
    return undefined;
  }
  if (rest.length === 0) return field;
  const isList = field.type.kind === "list";
  if (recordIdOf(field.type) === undefined) {
    const message = `"${step.name}" on the path "${entry.path}" has no fields.`;
    complain(lowering, entry, { message, hint: "End the path there." });
    return undefined;
  }
  if (step.isList !== isList) {
    const right = isList ? `${step.name}[]` : step.name;
    const message = `"${step.name}" on the path "${entry.path}" is ${isList ? "a" : "no"} list.`;
    complain(lowering, entry, { message, hint: `Write "${right}" there.` });
    return undefined;
  }
  return field;
}

function complain(
  lowering: Lowering,
  entry: OverrideEntry,
  said: { readonly message: string; readonly hint: string },
): void {
  const place = { file: entry.file, at: entry.at, part: "key" } as const;
  report(lowering, place, { code: "unknown-field", ...said });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

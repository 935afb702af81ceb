import { didYouMean } from "../base/did-you-mean.ts";
import { recordIdOf } from "../catalog/field.ts";
import type { Rule, RulePath } from "../catalog/rule.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { RawRules } from "../definition/raw.ts";
import {
  contentOf,
  report,
  type FieldFile,
  type Lowering,
  type RecordContent,
} from "./lowering.ts";

/** The rules of a file. Their paths are checked once all records are known. */
export function lowerRules(
  lowering: Lowering,
  file: FieldFile,
  raws: RawRules | undefined,
): readonly Rule[] {
  return Object.entries(raws ?? {}).map(([id, raw]) => {
    const at = ["rules", id];
    const paths = (texts: readonly string[], below: DocumentPath): readonly RulePath[] =>
      texts.map((text, index) => {
        const place = { file, at: [...at, ...below, index], part: "value" } as const;
        lowering.later.push(() => {
          checkPath(lowering, place, text);
        });
        return text.split(".");
      });
    return {
      id,
      description: raw.description,
      ...(raw.when === undefined ? {} : { when: paths(raw.when, ["when"]) }),
      anyOf: raw.anyOf.map((all, index) => paths(all, ["anyOf", index])),
      span: file.document.spanOf(at, "key"),
    };
  });
}

interface Place {
  readonly file: FieldFile;
  readonly at: DocumentPath;
  readonly part: "value";
}

function checkPath(lowering: Lowering, place: Place, path: string): void {
  const steps = path.split(".");
  let record: RecordContent = contentOf(lowering, place.file.home);
  for (const [index, step] of steps.entries()) {
    const field = record.fields.find(({ name }) => name === step);
    if (field === undefined) {
      if (!record.complete) return;
      const names = record.fields.map(({ name }) => name);
      report(lowering, place, {
        code: "unknown-field",
        message: `There is no field "${step}" on the path "${path}".`,
        hint: didYouMean(step, names) ?? "Give the path from the record that this file defines.",
      });
      return;
    }
    if (index === steps.length - 1) return;
    const next = recordIdOf(field.type);
    if (next === undefined || field.type.kind === "list") {
      report(lowering, place, {
        code: "unknown-field",
        message: `"${step}" on the path "${path}" is ${next === undefined ? "no object" : "a list"}.`,
        hint:
          next === undefined
            ? "End the path there."
            : "End the path there, or state the rule in the type of its items.",
      });
      return;
    }
    record = contentOf(lowering, next);
  }
}

import type { Diagnostic } from "../../base/diagnostic.ts";
import { compareText } from "../../base/compare.ts";
import { recordIdOf, type Field } from "../field.ts";
import type { RecordType } from "../record.ts";
import { errorAt } from "../../base/error-at.ts";

/** Records that require themselves, each circle once: no message could hold them and end. */
export function endlessTypes(records: ReadonlyMap<string, RecordType>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();
  for (const id of [...records.keys()].toSorted(compareText)) {
    const circle = circleFrom(records, id, done);
    if (circle !== undefined) diagnostics.push(diagnosticOf(records, circle));
  }
  return diagnostics;
}

/** A step that cannot be left out: from a record through a field to the next record. */
interface Step {
  readonly record: string;
  readonly field: Field;
  readonly next: string;
}

/** Follows required fields depth first with a stack of its own: chains can be long. */
function circleFrom(
  records: ReadonlyMap<string, RecordType>,
  start: string,
  done: Set<string>,
): readonly Step[] | undefined {
  const path: { readonly id: string; readonly steps: Step[] }[] = [];
  const enter = (id: string): void => {
    path.push({ id, steps: requiredSteps(records.get(id)) });
  };
  const taken: Step[] = [];
  if (!done.has(start)) enter(start);
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const step = here.steps.shift();
    if (step === undefined) {
      done.add(here.id);
      path.pop();
      taken.pop();
      continue;
    }
    const back = path.findIndex(({ id }) => id === step.next);
    if (back !== -1) {
      for (const { id } of path) done.add(id);
      return [...taken.slice(back), step];
    }
    if (done.has(step.next)) continue;
    taken.push(step);
    enter(step.next);
  }
  return undefined;
}

function requiredSteps(record: RecordType | undefined): Step[] {
  return (record?.fields ?? []).flatMap((field) => {
    const next = recordIdOf(field.type);
    if (record === undefined || next === undefined || canEnd(field)) return [];
    return [{ record: record.id, field, next }];
  });
}

/** An optional field may be left out, and a list may be empty unless it must have items. */
function canEnd(field: Field): boolean {
  return field.required === "never" || (field.type.kind === "list" && (field.minItems ?? 0) === 0);
}

function diagnosticOf(
  records: ReadonlyMap<string, RecordType>,
  circle: readonly Step[],
): Diagnostic {
  const [first] = circle;
  const start = first?.record ?? "";
  const path = circle.map(({ field }) => field.name + (field.type.kind === "list" ? "[]" : ""));
  const [, ...others] = circle;
  const span = first?.field.span ?? { file: "", start: 0, end: 0 };
  return errorAt(span, "endless-type", {
    message: `"${records.get(start)?.name ?? start}" requires itself without end: ${path.join(".")}.`,
    hint: "Make one of these fields optional, or a list.",
    related: others.map(({ field }) => ({
      message: `"${field.name}" is required.`,
      span: field.span,
    })),
  });
}

import { CHECKS } from "../../checks.js";
import { testOf } from "../../format.js";
import { found, type FormatDefinition } from "../../metadata/definitions.js";
import type { Slot } from "../slot.js";

/** Whether senders may write a text here: a code of a closed value set, in the format of the field. */
export function isAllowedText({ context, node }: Slot, text: string): boolean {
  const { values, format, constant } = node.occurrence.field;
  if (constant !== undefined) return true;
  const { valueSets, formats } = context.definitions;
  const set = values === undefined ? undefined : found(valueSets, values);
  if (set?.binding === "closed" && !set.codes.some(({ code }) => code === text)) return false;
  return format === undefined || isWritten(found(formats, format), text);
}

const tests = new WeakMap<FormatDefinition, (text: string) => boolean>();

/** Whether a text is written in a format. */
export function isWritten(format: FormatDefinition, text: string): boolean {
  const known = tests.get(format) ?? newTest(format);
  tests.set(format, known);
  return known(text);
}

function newTest({ pattern, checker }: FormatDefinition): (text: string) => boolean {
  const check = checker === undefined ? {} : { check: CHECKS[checker] };
  return testOf({ name: "", pattern, ...check });
}

import type { Json } from "../../metadata/json.ts";
import { pick } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { datedAs } from "./day-of.ts";
import type { ValueMaker } from "./value-maker.ts";

/** An example that the definition of the field gives; for a date, one that suits the message. */
export const exampleValue: ValueMaker = (slot, at) => {
  const examples = examplesOf(slot);
  if (examples.length === 0) return undefined;
  const example = pick(examples, slot.context.seed + examples.length - 1 + slot.item + at);
  return (typeof example === "string" ? datedAs(example, slot) : undefined) ?? example;
};

/** The examples of a field; those of a list are lists, whose items are meant here. */
export function examplesOf({ node }: Slot): readonly Json[] {
  return node.occurrence.notes.examples.flatMap((example) =>
    Array.isArray(example) ? (example as readonly Json[]) : [example],
  );
}

import { valueSetOf } from "../../../catalog/catalog.ts";
import { drawIndex, pick } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { conceptOf } from "./concepts.ts";
import { examplesOf } from "./example-value.ts";
import type { ValueMaker } from "./value-maker.ts";

/** Of longer lists only the codes that suit are used: nobody wants a patient from a random country. */
const LONG = 100;

/** Codes that suit the made-up addresses and people, where the value set has them. */
const SUITABLE: readonly { readonly name: RegExp; readonly codes: readonly string[] }[] = [
  { name: /^(?:Country|Citizenship)$/, codes: ["US", "USA"] },
  { name: /^Languages?$/, codes: ["en", "eng"] },
  { name: /^State$/, codes: ["WI"] },
];

/** A code of the value set of the field. Seeds that follow each other go through all codes. */
export const codeValue: ValueMaker = (slot, at) =>
  slot.node.occurrence.field.values === undefined ? undefined : codeOf(slot, at);

/** The code that a field with a value set holds. */
export function codeOf(slot: Slot, at: number): string | undefined {
  const { values } = slot.node.occurrence.field;
  if (values === undefined) return undefined;
  const codes = valueSetOf(slot.context.catalog, values).codes.map(({ code }) => code);
  if (codes.length === 0) return undefined;
  const first = firstChoices(slot).filter((code) => codes.includes(code));
  const rest = codes.filter((code) => !first.includes(code));
  const order = first.length > 0 && codes.length > LONG ? first : [...first, ...rest];
  const start = first.length > 0 ? 0 : drawIndex(0, slot.key, order.length);
  return pick(order, slot.context.seed + order.length - 1 + start + slot.item + at);
}

/** What the first seed takes: the codeset of a known concept, else an example, else what suits. */
function firstChoices(slot: Slot): readonly string[] {
  const { name } = slot.node;
  const codeset = /^Code(?:[sS]et|SystemName)$/.test(name)
    ? [conceptOf(slot, undefined).codeset]
    : [];
  const suitable = SUITABLE.find((entry) => entry.name.test(name))?.codes ?? [];
  const examples = examplesOf(slot).filter((example) => typeof example === "string");
  return [...new Set([...codeset, ...examples, ...suitable])];
}

import { found, type ValueSetDefinition } from "../../metadata/definitions.ts";
import { drawIndex, pick, rareTurn } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { examplesOf } from "./example-value.ts";
import type { ValueMaker } from "./value-maker.ts";

/** Of longer lists only codes that suit are usual: nobody wants patients from random countries. */
const LONG = 100;

/** Codes that suit the made-up addresses and people, where the value set has them. */
const SUITABLE: readonly { readonly name: RegExp; readonly codes: readonly string[] }[] = [
  { name: /^(?:Country|Citizenship)$/, codes: ["US", "USA"] },
  { name: /^Languages?$/, codes: ["en", "eng"] },
  { name: /^State$/, codes: ["WI"] },
  { name: /^AbnormalFlag$/, codes: ["Normal"] },
  { name: /^Availability$/, codes: ["Available"] },
  { name: /^Priority$/, codes: ["Routine"] },
  { name: /Status$/, codes: ["Final", "Resulted", "Authenticated", "Recruiting"] },
  { name: /^CoverageType$/, codes: ["Insurance"] },
];

/** A code of the value set of the field. Seeds that follow each other go through all codes. */
export const codeValue: ValueMaker = (slot, at) =>
  slot.node.occurrence.field.values === undefined ? undefined : codeOf(slot, at);

/** The code that a field with a value set holds. */
export function codeOf(slot: Slot, at: number): string | undefined {
  const codes = listedCodes(slot);
  if (codes.length === 0) return undefined;
  const told = sexByRelation(slot) ?? statusOfEvent(slot);
  if (told !== undefined && codes.includes(told)) return told;
  const first = firstChoices(slot).filter((choice) => codes.includes(choice));
  // What suits one entry of a list suits the others as well.
  const isSuited = suitableFor(slot).length > 0;
  const turn = slot.context.seed + (isSuited ? 0 : slot.item) + at;
  if (first.length === 0) return pick(codes, turn + drawIndex(0, slot.key, codes.length));
  const rest = codes.filter((code) => !first.includes(code));
  if (codes.length > LONG) {
    const rare = rareTurn(slot.context.seed);
    return rare === undefined ? pick(first, turn + first.length - 1) : pick(rest, rare + at);
  }
  return pick([...first, ...rest], turn + codes.length - 1);
}

/** The codes that the value set of the field lists; none if it has no value set. */
export function listedCodes({ context, node }: Slot): readonly string[] {
  const { values } = node.occurrence.field;
  return values === undefined ? [] : codesOf(found(context.definitions.valueSets, values));
}

const known = new WeakMap<ValueSetDefinition, readonly string[]>();

function codesOf(set: ValueSetDefinition): readonly string[] {
  const codes = known.get(set) ?? set.codes.map(({ code }) => code);
  known.set(set, codes);
  return codes;
}

/** What the first seed takes: an example, else what suits. */
function firstChoices(slot: Slot): readonly string[] {
  const examples = examplesOf(slot).filter((example) => typeof example === "string");
  return [...new Set([...examples, ...suitableFor(slot)])];
}

function suitableFor({ node }: Slot): readonly string[] {
  const found =
    suitable.get(node.name) ?? SUITABLE.find(({ name }) => name.test(node.name))?.codes ?? [];
  suitable.set(node.name, found);
  return found;
}

const suitable = new Map<string, readonly string[]>();

/** Mothers are women, fathers are men. */
function sexByRelation(slot: Slot): string | undefined {
  if (slot.node.name !== "Sex") return undefined;
  const relation = slot.sibling(/^Relation/);
  if (relation === "Mother") return "Female";
  return relation === "Father" ? "Male" : undefined;
}

/** An order that is new is told by an event of the same name. */
function statusOfEvent({ context, node }: Slot): string | undefined {
  const { model, name } = context.event;
  return model === "Order" && node.name === "Status" ? name : undefined;
}

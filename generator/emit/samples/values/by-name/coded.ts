import type { Slot } from "../../slot.ts";
import { CODESET, conceptOf, type Concept } from "../concepts.ts";
import type { NameRule } from "./name-rule.ts";

/** Code, codeset and meaning, which have to agree with each other. */
export const codedNames: readonly NameRule[] = [
  { name: CODESET, make: (slot) => conceptOf(slot, undefined).codeset },
  { name: /^Code$/, make: (slot) => conceptBeside(slot).code },
  {
    name: /^(?:Name|Description)$/,
    make: (slot) => (isCoded(slot) ? conceptBeside(slot).name : undefined),
  },
];

function conceptBeside(slot: Slot): Concept {
  const codeset = slot.sibling(CODESET);
  return conceptOf(slot, typeof codeset === "string" ? codeset : undefined);
}

/** True if the object could hold a code, whether or not this sample has it. */
function isCoded({ node }: Slot): boolean {
  return node.occurrence.parent.fields.some((field) => field.name === "Code");
}

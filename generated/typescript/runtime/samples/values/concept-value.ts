import { found } from "../../metadata/definitions.js";
import type { Json } from "../../metadata/json.js";
import type { Slot } from "../slot.js";
import { SYSTEMS, type CodeSystem } from "./concepts/code-systems.js";
import type { Concept } from "./concepts/concept.js";
import { isCoded } from "./concepts/concept-of.js";
import { CONCEPT_FIELDS } from "./concepts/shown-concept.js";
import { examplesOf } from "./example-value.js";
import { measuredValue } from "./measured-value.js";
import { scalarNameOf } from "./scalar-name.js";
import type { ValueMaker } from "./value-maker.js";

/** A part of the concept that the object is about: its code, or what goes with it. */
export const conceptValue: ValueMaker = (slot) => {
  const { concept, node } = slot;
  if (concept === undefined) return undefined;
  const own = isCoded(node.occurrence.parent) ? partOf(slot, concept) : undefined;
  return own ?? detailOf(slot, concept);
};

function partOf(slot: Slot, { system, code, name }: Concept): string | undefined {
  const field = slot.node.name;
  if (CONCEPT_FIELDS.code.test(field)) return code;
  if (CONCEPT_FIELDS.systemOid.test(field)) return system.oid ?? SYSTEMS.local.oid;
  if (CONCEPT_FIELDS.systemName.test(field)) return systemName(slot, system);
  return CONCEPT_FIELDS.meaning.test(field) ? name : undefined;
}

/** The name that the definition uses for the system, else the usual one. */
function systemName(slot: Slot, { names }: CodeSystem): string | undefined {
  const { values } = slot.node.occurrence.field;
  const set = values === undefined ? undefined : found(slot.context.definitions.valueSets, values);
  return (
    names.find((name) => examplesOf(slot).includes(name)) ??
    names.find((name) => set?.codes.some(({ code }) => code === name)) ??
    (set?.binding === "closed" ? undefined : names[0])
  );
}

function detailOf(slot: Slot, { details }: Concept): Json | undefined {
  if (details === undefined) return undefined;
  const { node, parentName } = slot;
  const detail = details[`${parentName}.${node.name}`] ?? details[node.name];
  if (detail === undefined || !isAllowed(slot, detail)) return undefined;
  const text = node.name === "Value" ? measuredValue(slot, details) : detail;
  return scalarNameOf(slot) === "Number" ? Number(text) : text;
}

function isAllowed({ context, node }: Slot, detail: string): boolean {
  const { values } = node.occurrence.field;
  if (values === undefined) return true;
  const { binding, codes } = found(context.definitions.valueSets, values);
  return binding === "open" || codes.some(({ code }) => code === detail);
}

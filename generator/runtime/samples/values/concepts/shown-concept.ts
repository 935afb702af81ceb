import type { MessageNode } from "../../message-tree.ts";
import { words } from "../words.ts";
import { canBeOf, systemByLooks, systemOf, SYSTEMS, type CodeSystem } from "./code-systems.ts";
import type { Concept } from "./concept.ts";
import { knownConcept } from "./known-concepts.ts";

/** The fields of a coded object, by what they say about the concept. */
export const CONCEPT_FIELDS: Readonly<
  Record<"code" | "systemName" | "systemOid" | "meaning", RegExp>
> = {
  code: /^Code$/,
  systemName: /^(?:Code[sS]et|CodeSystemName|CodeType)$/,
  systemOid: /^CodeSystem$/,
  meaning: /^(?:Name|Description)$/,
};

/** The concept that the examples of the fields of a coded object show, if they show a code. */
export function shownConcept(node: MessageNode): Concept | undefined {
  const code = shownBy(node, CONCEPT_FIELDS.code);
  if (code === undefined) return undefined;
  // Examples belong to fields of types that are used in many places, so they need not fit together.
  const fitting = shownSystem(node) ?? SYSTEMS.local;
  const system = canBeOf(fitting, code) ? fitting : systemByLooks(code);
  const known = knownConcept(system, code);
  const name = shownBy(node, CONCEPT_FIELDS.meaning) ?? known?.name;
  return { ...known, system, code, name: name ?? meaningOf(node) };
}

/** True if the examples name a system that the code cannot be of, and no other is known for it. */
export function isMoved(node: MessageNode, { system }: Concept): boolean {
  return system === SYSTEMS.local && shownSystem(node) !== undefined;
}

/** A concept of the sender's own, for an object that nothing is known of. */
export function localConcept(node: MessageNode, same: Concept | undefined): Concept {
  const { local } = SYSTEMS;
  return same === undefined
    ? { system: local, code: "1", name: meaningOf(node) }
    : { system: local, code: `L-${same.code}`, name: same.name };
}

function shownSystem(node: MessageNode): CodeSystem | undefined {
  return systemOf(
    shownBy(node, CONCEPT_FIELDS.systemName),
    shownBy(node, CONCEPT_FIELDS.systemOid),
  );
}

function meaningOf(node: MessageNode): string {
  const text = words(node.name.replace(/s$/, ""));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shownBy(node: MessageNode, name: RegExp): string | undefined {
  const field = node.children().find((child) => name.test(child.name));
  const shown = field?.occurrence.notes.examples[0];
  return typeof shown === "string" ? shown : undefined;
}

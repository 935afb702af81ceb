import type { RecordDefinition } from "../metadata/definitions.js";
import { RELIABILITIES } from "../metadata/rating.js";
import type { MessageNode } from "./message-tree.js";

/**
 * How much a sample holds: `minimal` what senders must give; `typical` what more than half of the
 * organizations send; `full` every field.
 */
export const PROFILES = ["minimal", "typical", "full"] as const;

export type Profile = (typeof PROFILES)[number];

/** The fields that a sample has. A field in it has its parents in it as well. */
export type Selection = ReadonlySet<MessageNode>;

/** Adds a field with all that is then needed: the objects above it, and what is required below it. */
export function include(selected: Set<MessageNode>, node: MessageNode): void {
  if (selected.has(node)) return;
  if (node.parent !== undefined) include(selected, node.parent);
  selected.add(node);
  for (const child of node.children()) if (isRequired(child)) include(selected, child);
  if (node.occurrence.field.type.kind === "list") fillEmpty(selected, node);
}

/** The fields of a profile, before the rules of the records are looked at. */
export function selectByProfile(roots: readonly MessageNode[], profile: Profile): Set<MessageNode> {
  const selected = new Set<MessageNode>();
  const visit = (node: MessageNode): void => {
    // Inside a type that holds itself only what is required, else it would never end.
    const isInside = node.recursions > (node.occurrence.recursive ? 1 : 0);
    if (isRequired(node) || (!isInside && isPartOf(node, profile))) include(selected, node);
    if (!selected.has(node)) return;
    for (const child of node.children()) visit(child);
    if (profile !== "minimal") fillEmpty(selected, node);
  };
  for (const root of roots) visit(root);
  return selected;
}

function isRequired(node: MessageNode): boolean {
  return node.occurrence.field.required !== "never";
}

function isPartOf(node: MessageNode, profile: Profile): boolean {
  switch (profile) {
    case "minimal":
      return false;
    case "typical":
      return node.occurrence.effectiveReliability !== "possible";
    case "full":
      return true;
  }
}

/** An entry without content says nothing, so it gets the first of its best rated fields. */
function fillEmpty(selected: Set<MessageNode>, node: MessageNode): void {
  const children = node.children();
  if (children.length === 0 || children.some((child) => selected.has(child))) return;
  const best = RELIABILITIES.map((rating) =>
    children.find((child) => child.occurrence.effectiveReliability === rating),
  ).find((child) => child !== undefined);
  if (best !== undefined) include(selected, best);
}

/** The objects of a selection, with the fields that each could have. The message itself comes first. */
export function* selectedRecords(
  message: RecordDefinition,
  roots: readonly MessageNode[],
  selected: Selection,
): Generator<{ readonly record: RecordDefinition; readonly children: readonly MessageNode[] }> {
  yield { record: message, children: roots };
  for (const node of selected) {
    if (node.record !== undefined) yield { record: node.record, children: node.children() };
  }
}

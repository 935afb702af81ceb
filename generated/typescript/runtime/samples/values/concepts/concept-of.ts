import { found, type Definitions, type RecordDefinition } from "../../../metadata/definitions.js";
import { pick, rareTurn } from "../../draw.js";
import type { MessageNode } from "../../message-tree.js";
import type { Concept } from "./concept.js";
import { conceptOfSystem, conceptRoleAt } from "./known-concepts.js";
import { CONCEPT_FIELDS, isMoved, localConcept, shownConcept } from "./shown-concept.js";

/** Objects that say what the object around them is about: a medication is about its product. */
const LEADING = /^(?:Product|Substance|Question|Medication)$/;

/** An object of a message that is being made. */
export interface ConceptPlace {
  readonly definitions: Definitions;
  readonly node: MessageNode;
  readonly seed: number;
  /** Place in the list around it, from 0. */
  readonly item: number;
  /** What the objects around it are about. */
  readonly above: Concept | undefined;
}

/**
 * What an object is about: a concept of its own if it holds a code, or an object that leads it;
 * otherwise what the objects around it are about. The first seed gets what the definition shows.
 */
export function conceptOf({
  definitions,
  node,
  seed,
  item,
  above,
}: ConceptPlace): Concept | undefined {
  const coded = codedNodeOf(node);
  if (coded === undefined) return above;
  const rare = rareTurn(seed);
  const rareChoices = rare === undefined ? [] : rareConcepts(definitions, coded);
  if (rare !== undefined && rareChoices.length > 0) return pick(rareChoices, rare + item);
  const choices = linkedConcepts(coded, above) ?? conceptsOf(definitions, coded);
  return pick(choices, seed + item + choices.length - 1);
}

/** True if objects of the type hold a code, whether or not a sample has it. */
export function isCoded(record: RecordDefinition): boolean {
  const known = coding.get(record) ?? record.fields.some(({ name }) => name === "Code");
  coding.set(record, known);
  return known;
}

const coding = new WeakMap<RecordDefinition, boolean>();

function codedNodeOf(node: MessageNode): MessageNode | undefined {
  const known = codedNodes.get(node);
  if (known !== undefined) return known === "none" ? undefined : known;
  const found = findCodedNode(node);
  codedNodes.set(node, found ?? "none");
  return found;
}

const codedNodes = new WeakMap<MessageNode, MessageNode | "none">();

function findCodedNode(node: MessageNode): MessageNode | undefined {
  if (node.record === undefined || isCoded(node.record)) return node.record && node;
  if (node.recursions > 0) return undefined;
  const leading = node.children().find(({ name, record }) => record && LEADING.test(name));
  return leading && codedNodeOf(leading);
}

/** What the concept of the objects around it brings along for an object of this name. */
function linkedConcepts(
  node: MessageNode,
  above: Concept | undefined,
): readonly Concept[] | undefined {
  if (above === undefined) return undefined;
  const linked = above.linked?.[node.name] ?? [];
  if (linked.length === 0 && node.name !== "AltCodes") return undefined;
  const shown = shownConcept(node);
  if (linked.length > 0) {
    const same = linked.filter(({ system }) => system === shown?.system);
    return same.length > 0 ? same : linked;
  }
  if (node.parent === undefined) return undefined;
  const isShown = shown !== undefined && shownConcept(node.parent)?.code === above.code;
  return [isShown ? { ...shown, name: above.name } : localConcept(node, above)];
}

/** The concepts that suit an object, wherever it is: what the definition shows comes first. */
function conceptsOf(definitions: Definitions, node: MessageNode): readonly Concept[] {
  const known = choicesOf.get(node);
  if (known !== undefined) return known;
  const role = conceptRoleAt(conceptPath(node));
  const suitable = role?.concepts ?? [];
  const shown = shownConcept(node);
  const isDoubtful =
    role?.only === true || (suitable.length > 0 && shown !== undefined && isMoved(node, shown));
  const first = isDoubtful ? undefined : shown;
  const choices = [
    ...(first === undefined ? suitable : [first]),
    ...listedConcepts(definitions, node, first),
    ...suitable.filter(({ system }) => system === first?.system),
  ];
  const fitting = [choices, suitable]
    .map((some) => different(some.filter((concept) => fits(definitions, node, concept))))
    .find((some) => some.length > 0);
  const all = fitting ?? [localConcept(node, undefined)];
  choicesOf.set(node, all);
  return all;
}

/** What rare samples are about: systems that are seldom used, and those that only a closed list has. */
function rareConcepts(definitions: Definitions, node: MessageNode): readonly Concept[] {
  const usual = conceptsOf(definitions, node);
  const values = fieldOf(node, CONCEPT_FIELDS.systemName)?.values;
  const set = values === undefined ? undefined : found(definitions.valueSets, values);
  const unused = set?.binding === "closed" ? set.codes : [];
  const listed = unused
    .filter(({ code }) => !usual.some(({ system }) => system.names.includes(code)))
    .map(({ code }): Concept => {
      const made = { ...localConcept(node, undefined), system: { names: [code] } };
      return conceptOfSystem(code) ?? made;
    });
  const { rare = [] } = conceptRoleAt(conceptPath(node)) ?? {};
  return [...rare, ...listed].filter((concept) => fits(definitions, node, concept));
}

/** As the tables of concepts know it: without signs for lists. */
function conceptPath(node: MessageNode): string {
  return node.path.replaceAll("[]", "");
}

function different(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.filter(
    ({ code }, at) => concepts.findIndex((other) => other.code === code) === at,
  );
}

const choicesOf = new WeakMap<MessageNode, readonly Concept[]>();

/** The codes that the definition lists, if it says what they mean. */
function listedConcepts(
  definitions: Definitions,
  node: MessageNode,
  shown: Concept | undefined,
): readonly Concept[] {
  const values = fieldOf(node, CONCEPT_FIELDS.code)?.values;
  if (values === undefined || shown === undefined) return [];
  return found(definitions.valueSets, values).codes.flatMap(({ code, meaning }) =>
    meaning === undefined ? [] : [{ system: shown.system, code, name: meaning }],
  );
}

/** True unless a closed list of the definition lacks the code, its system or its meaning. */
function fits(
  definitions: Definitions,
  node: MessageNode,
  { system, code, name }: Concept,
): boolean {
  const allows = (field: RegExp, texts: readonly string[]): boolean => {
    const values = fieldOf(node, field)?.values;
    if (values === undefined) return true;
    const { binding, codes } = found(definitions.valueSets, values);
    return binding === "open" || codes.some((listed) => texts.includes(listed.code));
  };
  return (
    allows(CONCEPT_FIELDS.code, [code]) &&
    allows(CONCEPT_FIELDS.systemName, system.names) &&
    allows(CONCEPT_FIELDS.meaning, [name])
  );
}

function fieldOf(node: MessageNode, name: RegExp): MessageNode["occurrence"]["field"] | undefined {
  return node.children().find((child) => name.test(child.name))?.occurrence.field;
}

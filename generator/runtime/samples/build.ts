import type { Json, JsonMap } from "../metadata/json.ts";
import type { MessageNode } from "./message-tree.ts";
import { drawIndex } from "./draw.ts";
import type { SampleContext, Slot } from "./slot.ts";
import { isSubject } from "./story.ts";
import type { Subject } from "./subject.ts";
import { codeOf } from "./values/code-value.ts";
import type { Concept } from "./values/concepts/concept.ts";
import { conceptOf } from "./values/concepts/concept-of.ts";
import { valueOf } from "./values/value-of.ts";

/** The object that is being built: where it is, and whom it describes. */
interface Place {
  /** With places in lists: `Patient.Identifiers[0].`. */
  readonly prefix: string;
  /** Stands for the object in keys: two objects about one person have the same. */
  readonly subjectKey: string;
  readonly subject: Subject;
  /** What the object is about, as far as that has a code. */
  readonly concept: Concept | undefined;
  readonly item: number;
  readonly inList: boolean;
}

/** The message with the selected fields, in the order of the definitions. */
export function buildMessage(context: SampleContext, roots: readonly MessageNode[]): JsonMap {
  const { patient, user } = context.story;
  const isAboutUser = roots.some(({ name }) => name === "LastName");
  return objectOf(context, roots, {
    prefix: "",
    subjectKey: isAboutUser ? "" : "Patient.",
    subject: isAboutUser ? user : patient,
    concept: undefined,
    item: 0,
    inList: false,
  });
}

function objectOf(context: SampleContext, children: readonly MessageNode[], place: Place): JsonMap {
  const entries = children
    .filter((child) => context.selected.has(child))
    .map((child): readonly [string, Json] => [
      child.name,
      fieldValue(context, child, { place, children }),
    ]);
  return Object.fromEntries(entries);
}

interface Surroundings {
  readonly place: Place;
  readonly children: readonly MessageNode[];
}

function fieldValue(context: SampleContext, node: MessageNode, around: Surroundings): Json {
  if (node.record === undefined) return valueOf(slotOf(context, node, around));
  const { type } = node.occurrence.field;
  if (type.kind !== "list")
    return recordValue(context, node, { place: around.place, item: undefined });
  if (node.children().length === 0) return [];
  return Array.from({ length: itemCount(context, node, around.place) }, (_, item) =>
    recordValue(context, node, { place: around.place, item }),
  );
}

interface Item {
  readonly place: Place;
  /** Place in the list, unless the field holds a single object. */
  readonly item: number | undefined;
}

function recordValue(context: SampleContext, node: MessageNode, { place, item }: Item): JsonMap {
  const prefix = `${place.prefix}${node.name}${item === undefined ? "" : `[${item}]`}.`;
  const { definitions, seed } = context;
  const inside = {
    ...place,
    prefix,
    concept: conceptOf({
      definitions,
      node,
      seed,
      item: item ?? place.item,
      above: place.concept,
    }),
    item: item ?? place.item,
    inList: place.inList || item !== undefined,
  };
  const children = node.children();
  if (!isSubject(node)) {
    const isPartOfSubject = node.name === "Demographics";
    return objectOf(context, children, {
      ...inside,
      subjectKey: isPartOfSubject ? place.subjectKey : prefix,
    });
  }
  const subject = context.story.subject(node, inside.item);
  const own: Place = { ...inside, subject, subjectKey: prefix };
  const about = isTheSame(context, children, own)
    ? { subject: context.story.patient, subjectKey: "Patient.", item: 0 }
    : {};
  return objectOf(context, children, { ...own, ...about });
}

/** True for somebody who is said to be the patient, such as an insured person. */
function isTheSame(
  context: SampleContext,
  children: readonly MessageNode[],
  place: Place,
): boolean {
  const relation = children.find(
    (child) => child.name.startsWith("Relation") && context.selected.has(child),
  );
  if (relation === undefined || relation.occurrence.field.values === undefined) return false;
  return codeOf(slotOf(context, relation, { place, children }), 0) === "Self";
}

/** One or two, and one inside another list, so that samples do not explode. */
function itemCount(context: SampleContext, node: MessageNode, place: Place): number {
  const { minItems = 1, maxItems = Infinity } = node.occurrence.field;
  const isMinimal = node
    .children()
    .every((child) => !context.selected.has(child) || child.occurrence.field.required !== "never");
  const isAlone = place.inList || isMinimal || place.prefix.startsWith("Meta.");
  const wanted = isAlone ? 1 : 1 + drawIndex(context.seed, `${node.path}#count`, 2);
  return Math.min(maxItems, Math.max(minItems, wanted));
}

function slotOf(context: SampleContext, node: MessageNode, around: Surroundings): Slot {
  const { place, children } = around;
  const { name } = node;
  const isRelation = name.startsWith("Relation");
  return {
    context,
    node,
    // What somebody is to the patient belongs to the place, everything else to the person.
    key: (isRelation ? place.prefix : place.subjectKey) + name,
    item: place.item,
    subject: place.subject,
    concept: place.concept,
    parentName: node.parent?.name ?? "",
    sibling(wanted) {
      const found = children.find((child) => child !== node && wanted.test(child.name));
      if (found === undefined || found.record !== undefined || !context.selected.has(found))
        return undefined;
      return valueOf(slotOf(context, found, around));
    },
  };
}

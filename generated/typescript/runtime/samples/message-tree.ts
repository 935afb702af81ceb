import {
  found,
  recordIdOf,
  type Definitions,
  type RecordDefinition,
} from "../metadata/definitions.js";
import { occurrences, type Occurrence } from "../metadata/occurrences.js";

/** How often a path may run into its own type before it ends. */
const MAX_RECURSIONS = 3;

/** A field at one place of a message, with the fields below it. */
export interface MessageNode {
  /** As in the docs: `Patient.Identifiers[].ID`. */
  readonly path: string;
  readonly name: string;
  readonly occurrence: Occurrence;
  /** The object that the field holds, single or in a list. */
  readonly record?: RecordDefinition;
  readonly parent?: MessageNode;
  /** How often the path from the root has run into a type that is open already. */
  readonly recursions: number;
  /** Made when they are asked for, because a type that holds itself has no end. */
  readonly children: () => readonly MessageNode[];
}

/** The fields of a message as a tree, in the order of the definitions. */
export function messageTree(definitions: Definitions, recordId: string): readonly MessageNode[] {
  return treeBelow(definitions, recordId, { prefix: "", recursions: 0 });
}

interface Place {
  readonly prefix: string;
  readonly recursions: number;
  readonly parent?: MessageNode;
}

function treeBelow(
  definitions: Definitions,
  recordId: string,
  place: Place,
): readonly MessageNode[] {
  const roots: MessageNode[] = [];
  // What is open at each depth: the walk gives parents before children.
  const open: { readonly node: MessageNode; readonly below: MessageNode[] }[] = [];
  for (const occurrence of occurrences(definitions, recordId)) {
    open.length = occurrence.segments.length - 1;
    const above = open.at(-1);
    const below: MessageNode[] = [];
    const node = nodeOf(definitions, occurrence, {
      place,
      parent: above?.node ?? place.parent,
      below,
    });
    (above?.below ?? roots).push(node);
    open.push({ node, below });
  }
  return roots;
}

interface Surroundings {
  readonly place: Place;
  readonly parent: MessageNode | undefined;
  readonly below: readonly MessageNode[];
}

function nodeOf(
  definitions: Definitions,
  occurrence: Occurrence,
  { place, parent, below }: Surroundings,
): MessageNode {
  const recordId = recordIdOf(occurrence.field.type);
  const path = place.prefix + occurrence.path;
  const node: MessageNode = {
    path,
    name: occurrence.field.name,
    occurrence,
    recursions: place.recursions + (occurrence.recursive ? 1 : 0),
    ...(recordId === undefined ? {} : { record: found(definitions.records, recordId) }),
    ...(parent === undefined ? {} : { parent }),
    children: occurrence.recursive && recordId !== undefined ? again : () => below,
  };
  let made: readonly MessageNode[] | undefined;
  function again(): readonly MessageNode[] {
    if (recordId === undefined || node.recursions > MAX_RECURSIONS) return [];
    const mark = occurrence.field.type.kind === "list" ? "[]." : ".";
    made ??= treeBelow(definitions, recordId, {
      prefix: path + mark,
      recursions: node.recursions,
      parent: node,
    });
    return made;
  }
  return node;
}

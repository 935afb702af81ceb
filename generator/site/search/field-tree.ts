import type { FieldTree } from "../browser/search/search-file.ts";

/** A path, and the number of the set of event types that have it. */
export interface PathInSet {
  readonly path: string;
  readonly set: number;
}

interface Node {
  readonly name: string;
  readonly below: Map<string, Node>;
  set: number;
}

/** No event type has the path of a node: there is only something below it. */
const NO_SET = -1;

/** Paths as a tree. */
export function fieldTree(paths: Iterable<PathInSet>): FieldTree {
  const root = nodeOf("");
  for (const { path, set } of paths) {
    let node = root;
    for (const name of path.split(".")) {
      const next = node.below.get(name) ?? nodeOf(name);
      node.below.set(name, next);
      node = next;
    }
    node.set = set;
  }
  const nodes: Node[] = [];
  const add = (node: Node): void => {
    nodes.push(node);
    for (const child of node.below.values()) add(child);
  };
  joinLists(root);
  for (const node of root.below.values()) add(node);
  return {
    names: nodes.map(({ name }) => name),
    below: nodes.map(({ below }) => below.size),
    sets: nodes.map(({ set }) => set),
  };
}

/** A list and what is in it become one: `Identifiers[]`. Both stay where the field also is no list. */
function joinLists(node: Node): void {
  for (const [name, child] of node.below) {
    const list = node.below.get(`${name}[]`);
    if (list !== undefined && child.below.size === 0) {
      list.set = child.set;
      node.below.delete(name);
    }
    joinLists(child);
  }
}

function nodeOf(name: string): Node {
  return { name, below: new Map(), set: NO_SET };
}

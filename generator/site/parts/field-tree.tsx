import type { VNode } from "preact";
import { FieldRow } from "./field-row.tsx";
import type { FieldNode } from "./field-node.ts";
import type { FieldTreeContext } from "./field-tree-context.ts";

interface FieldTreeProps {
  readonly nodes: readonly FieldNode[];
  readonly context: FieldTreeContext;
}

/** Objects at this depth and above are open; below, those with at most `FEW` fields. */
const OPEN_DEPTH = 1;
const FEW = 8;
/** In a tree of more fields than this, what is below is closed: browsers show it sooner by far. */
const MANY = 500;

/** All fields of a message or a type, objects within objects. */
export function FieldTree({ nodes, context }: FieldTreeProps): VNode {
  const few = countOf(nodes) > MANY ? 0 : FEW;
  const branch = (node: FieldNode): VNode => {
    const { occurrence, children } = node;
    if (children.length === 0) return <FieldRow occurrence={occurrence} context={context} />;
    const isOpen = occurrence.segments.length <= OPEN_DEPTH || children.length <= few;
    return (
      <FieldRow occurrence={occurrence} context={context}>
        <details open={isOpen}>
          <summary>{children.length === 1 ? "1 field" : `${children.length} fields`}</summary>
          <ul>{children.map(branch)}</ul>
        </details>
      </FieldRow>
    );
  };
  return <ul class="fields">{nodes.map(branch)}</ul>;
}

function countOf(nodes: readonly FieldNode[]): number {
  return nodes.reduce((count, { children }) => count + 1 + countOf(children), 0);
}

import type { VNode } from "preact";
import { FieldRow } from "./field-row.tsx";
import type { FieldNode } from "./field-node.ts";
import type { FieldTreeContext } from "./field-tree-context.ts";

interface FieldTreeProps {
  readonly nodes: readonly FieldNode[];
  readonly context: FieldTreeContext;
}

/** Objects at this depth and above are open; below, those with more fields than `FEW` are closed. */
const OPEN_DEPTH = 1;
const FEW = 8;

/** All fields of a message or a type, objects within objects. */
export function FieldTree({ nodes, context }: FieldTreeProps): VNode {
  return <ul class="fields">{nodes.map((node) => branch(node, context))}</ul>;
}

function branch(node: FieldNode, context: FieldTreeContext): VNode {
  const { occurrence, children } = node;
  if (children.length === 0) return <FieldRow occurrence={occurrence} context={context} />;
  const isOpen = occurrence.segments.length <= OPEN_DEPTH || children.length <= FEW;
  return (
    <FieldRow occurrence={occurrence} context={context}>
      <details open={isOpen}>
        <summary>{fieldCount(children.length)}</summary>
        <ul>{children.map((child) => branch(child, context))}</ul>
      </details>
    </FieldRow>
  );
}

function fieldCount(count: number): string {
  return count === 1 ? "1 field" : `${count} fields`;
}

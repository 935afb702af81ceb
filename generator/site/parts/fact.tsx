import type { ComponentChildren, VNode } from "preact";

interface FactProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

/** A line of `<dl class="facts">`: what is told, and what it is. */
export function Fact({ term, children }: FactProps): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

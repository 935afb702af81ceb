import type { ComponentChildren, VNode } from "preact";

interface ScrollProps {
  /** What is in it, for people who cannot see it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Around a table, which scrolls sideways by itself where it is too wide for the page. */
export function Scroll({ label, children }: ScrollProps): VNode {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

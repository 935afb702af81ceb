import type { VNode } from "preact";

/** A text of the definitions. Words between backticks are names of fields and codes. */
export function Text({ of }: { readonly of: string }): VNode {
  return <>{parted(of)}</>;
}

function parted(text: string): string | readonly (string | VNode)[] {
  if (!text.includes("`")) return text;
  return text
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? <code>{part.slice(1, -1)}</code> : part));
}

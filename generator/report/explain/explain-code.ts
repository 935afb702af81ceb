import type { ExplainedCode } from "./code-tables.ts";
import type { Explanation } from "./explanation.ts";

/** A code of a diagnostic or an issue: who reports it, why, and what to do. */
export function explainCode({ code, origin, purpose, remedy }: ExplainedCode): Explanation {
  const facts = [
    { label: "Reported when", value: origin },
    ...(remedy === undefined ? [] : [{ label: "What to do", value: remedy }]),
  ];
  return { kind: "code", name: code, description: purpose, facts, lists: [] };
}

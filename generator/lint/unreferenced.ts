import { definitionId } from "../definition/definition-path.ts";
import type { DefinitionDocument } from "../definition/document.ts";
import { kindText, referencesTo, type ReferredKind } from "./references.ts";
import type { Finding } from "./rule.ts";

/** Reports every definition of a kind that no file refers to. */
export function reportUnreferenced(
  kind: ReferredKind,
  documents: readonly DefinitionDocument[],
  report: (finding: Finding) => void,
): void {
  const references = referencesTo(kind, documents);
  const used = new Set(documents.flatMap((document) => [...references.from(document)]));
  for (const document of documents) {
    if (document.kind !== kind || used.has(definitionId(document))) continue;
    const span = document.spanOf(["description"], "key");
    const message = `The ${kindText(kind)} "${document.name}" is used nowhere.`;
    report({ span, message });
  }
}

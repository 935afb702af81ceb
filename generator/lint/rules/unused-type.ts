import { definitionId } from "../../definition/definition-path.ts";
import type { DefinitionDocument } from "../../definition/document.ts";
import { referencesTo } from "../references.ts";
import type { LintRule } from "../rule.ts";

/** Types that use only one another count as unused too. */
export const unusedType: LintRule = {
  code: "unused-type",
  severity: "warning",
  purpose: "No message holds this type, neither itself nor through another type.",
  remedy: "Use it, or remove its file.",
  check({ documents }, report) {
    const types = documents.filter((document) => document.kind === "type");
    const reached = reachedTypes(documents);
    for (const document of types) {
      if (reached.has(definitionId(document))) continue;
      const span = document.spanOf(["description"], "key");
      report({ span, message: `The type "${document.name}" is used nowhere.` });
    }
  },
};

/** Ids of the types that can be reached from event types, extensions and the envelope. */
function reachedTypes(documents: readonly DefinitionDocument[]): ReadonlySet<string> {
  const references = referencesTo("type", documents);
  const byId = new Map(
    documents
      .filter(({ kind }) => kind === "type")
      .map((document) => [definitionId(document), document]),
  );
  const reached = new Set<string>();
  const reach = (document: DefinitionDocument): void => {
    for (const id of references.from(document)) {
      const type = byId.get(id);
      if (type === undefined || reached.has(id)) continue;
      reached.add(id);
      reach(type);
    }
  };
  for (const document of documents) if (document.kind !== "type") reach(document);
  return reached;
}

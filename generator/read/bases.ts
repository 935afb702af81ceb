import type { Diagnostic } from "../base/diagnostic.ts";
import type { DocumentOf } from "../definition/document.ts";
import { bounds } from "./bounds.ts";
import { hintForName, resolveName, type Directory } from "./directory.ts";
import { errorAt } from "./error-at.ts";

/** What each type extends, by id, and what is wrong with that. */
export interface Bases {
  /** Undefined for a type that extends nothing, or nothing that makes sense. */
  readonly bases: ReadonlyMap<string, string | undefined>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves `extends`, and refuses circles and more than three levels. */
export function resolveBases(directory: Directory): Bases {
  const documents = directory.documents("type");
  const diagnostics: Diagnostic[] = [];
  const direct = new Map<string, string | undefined>();
  for (const [id, document] of documents) {
    const name = document.data.extends;
    if (name === undefined) continue;
    const lookup = { kind: "type", name, model: document.model } as const;
    const base = resolveName(directory, lookup);
    direct.set(id, base);
    if (base !== undefined) continue;
    diagnostics.push(
      errorAt(document.spanOf(["extends"], "value"), "unknown-type", {
        message: `Unknown type "${name}".`,
        hint: hintForName(directory, lookup),
      }),
    );
  }
  const bases = new Map<string, string | undefined>();
  for (const [id, document] of documents) {
    const problem = chainProblem(document, id, direct);
    if (problem !== undefined) diagnostics.push(problem);
    bases.set(id, problem === undefined ? direct.get(id) : undefined);
  }
  return { bases, diagnostics };
}

/** Follows the bases of a type upwards, no further than is allowed. */
function chainProblem(
  document: DocumentOf<"type">,
  id: string,
  direct: ReadonlyMap<string, string | undefined>,
): Diagnostic | undefined {
  const chain = [id];
  const span = document.spanOf(["extends"], "value");
  for (let next = direct.get(id); next !== undefined; next = direct.get(next)) {
    chain.push(next);
    const path = chain.map((name) => `"${name}"`).join(" extends ");
    if (next === id) {
      const message = `Types extend each other in a circle: ${path}.`;
      return errorAt(span, "base-cycle", { message, hint: "Let one of them stand alone." });
    }
    if (chain.length > bounds.extendsLevels + 1) {
      const message = `Types extend one another more than ${bounds.extendsLevels} levels deep: ${path}.`;
      return errorAt(span, "base-cycle", { message, hint: "Repeat a few fields instead." });
    }
  }
  return undefined;
}

import type { Diagnostic } from "../base/diagnostic.ts";
import type { DocumentOf } from "../definition/document.ts";
import { bounds } from "./bounds.ts";
import { hintForName, resolveName, type Directory } from "./directory.ts";
import { errorAt } from "./error-at.ts";

/** What each type and event type extends, and what is wrong with that. */
export interface Bases {
  /** Ids of types by id. Undefined for a type that extends nothing, or nothing that makes sense. */
  readonly types: BasesById;
  /** The same for event types, which extend types and are extended by none. */
  readonly events: BasesById;
  readonly diagnostics: readonly Diagnostic[];
}

export type BasesById = ReadonlyMap<string, string | undefined>;

/** Resolves `extends`, and refuses circles and more than three levels. */
export function resolveBases(directory: Directory): Bases {
  const diagnostics: Diagnostic[] = [];
  const types = directBases(directory, "type", diagnostics);
  const events = directBases(directory, "event", diagnostics);
  const sound = (kind: "type" | "event", direct: BasesById): BasesById => {
    const bases = new Map<string, string | undefined>();
    for (const [id, base] of direct) {
      const problem = chainProblem(directory.document(kind, id), { id, base, types });
      if (problem !== undefined) diagnostics.push(problem);
      bases.set(id, problem === undefined ? base : undefined);
    }
    return bases;
  };
  return { types: sound("type", types), events: sound("event", events), diagnostics };
}

/** What the files say, by id. Reports names that no type has. */
function directBases(
  directory: Directory,
  kind: "type" | "event",
  diagnostics: Diagnostic[],
): BasesById {
  const direct = new Map<string, string | undefined>();
  for (const [id, document] of directory.documents(kind)) {
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
  return direct;
}

interface Chain {
  readonly id: string;
  readonly base: string | undefined;
  readonly types: BasesById;
}

/** Follows the bases of a type or event type upwards, no further than is allowed. */
function chainProblem(
  document: DocumentOf<"type" | "event"> | undefined,
  { id, base, types }: Chain,
): Diagnostic | undefined {
  if (document === undefined) return undefined;
  const chain = [id];
  const span = document.spanOf(["extends"], "value");
  for (let next = base; next !== undefined; next = types.get(next)) {
    chain.push(next);
    const path = chain.map((name) => `"${name}"`).join(" extends ");
    if (next === id && document.kind === "type") {
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

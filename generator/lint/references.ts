import type { DefinitionDocument, DefinitionKind } from "../definition/document.ts";
import { definitionId, type DefinitionPath } from "../definition/definition-path.ts";
import { rawPlaces, typeNameOf } from "../definition/raw-fields.ts";

/** The definitions of one kind that documents refer to by name. */
export interface References {
  /** Ids of the definitions of `kind` that the document itself refers to. */
  from(document: DefinitionDocument): ReadonlySet<string>;
}

/** The kinds of definitions that other files refer to by name. */
export type ReferredKind = "type" | "valueSet" | "format";

/** A definition as messages name it to people. */
export function kindText(kind: DefinitionKind): string {
  return kind === "valueSet" ? "value set" : kind;
}

/**
 * Who refers to whom: names are resolved as reading does, a definition of the same data model
 * first, then a shared one.
 */
export function referencesTo(
  kind: ReferredKind,
  documents: readonly DefinitionDocument[],
): References {
  const ids = new Set(documents.filter((document) => document.kind === kind).map(definitionId));
  const resolve = (name: string, model: string | undefined): string | undefined => {
    const candidates: DefinitionPath[] = model === undefined ? [] : [{ kind, name, model }];
    return [...candidates, { kind, name }].map(definitionId).find((id) => ids.has(id));
  };
  return {
    from: (document) => {
      const found = namesIn(kind, document).map((name) => resolve(name, document.model));
      return new Set(found.filter((id) => id !== undefined));
    },
  };
}

function namesIn(kind: ReferredKind, document: DefinitionDocument): readonly string[] {
  const names = [...rawPlaces(document)].map((place) => {
    if (kind === "valueSet") return place.field.values;
    if (kind === "format") return place.field.format;
    return place.kind === "field" ? typeNameOf(place.field) : undefined;
  });
  const extending = document.kind === "type" || document.kind === "event";
  if (kind === "type" && extending) names.push(document.data.extends);
  if (kind === "type" && document.kind === "catalog") {
    const { push, query, response } = document.data.envelope ?? {};
    names.push(push, query, response);
  }
  return names.filter((name) => name !== undefined);
}

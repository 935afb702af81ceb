import { compareText } from "../base/compare.ts";
import { didYouMean } from "../base/did-you-mean.ts";
import type { DefinitionDocument, DefinitionKind, DocumentOf } from "../definition/document.ts";
import { definitionId, type DefinitionPath } from "../definition/definition-path.ts";

/** A file of the definitions: what it is by its path, and its content if that could be read. */
export interface DirectoryEntry extends DefinitionPath {
  readonly path: string;
  readonly document?: DefinitionDocument;
}

/**
 * All definition files by kind and id, those with faults included: a broken type is no unknown type.
 */
export interface Directory {
  /** In code-unit order of their paths. */
  readonly entries: readonly DirectoryEntry[];
  /** Ids of one kind, sorted. */
  ids(kind: DefinitionKind): readonly string[];
  has(kind: DefinitionKind, id: string): boolean;
  /** The document with this id, unless it is missing or broken. */
  document<Kind extends DefinitionKind>(kind: Kind, id: string): DocumentOf<Kind> | undefined;
  /** The documents of one kind, by id. */
  documents<Kind extends DefinitionKind>(kind: Kind): ReadonlyMap<string, DocumentOf<Kind>>;
}

/** A name as a file of a data model, or a shared file, can use it: local definitions first. */
export interface Lookup {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly model: string | undefined;
}

/** Orders the files into a directory. */
export function directoryOf(entries: readonly DirectoryEntry[]): Directory {
  const sorted = entries.toSorted((a, b) => compareText(a.path, b.path));
  const ids = new Map<DefinitionKind, Map<string, DefinitionDocument | undefined>>();
  const byId = sorted.toSorted((a, b) => compareText(definitionId(a), definitionId(b)));
  for (const entry of byId) {
    const ofKind = ids.get(entry.kind) ?? new Map<string, DefinitionDocument | undefined>();
    ofKind.set(definitionId(entry), entry.document);
    ids.set(entry.kind, ofKind);
  }
  return {
    entries: sorted,
    ids: (kind) => [...(ids.get(kind)?.keys() ?? [])],
    has: (kind, id) => ids.get(kind)?.has(id) ?? false,
    document: (kind, id) => ofKind(kind, ids.get(kind)?.get(id)),
    documents: (kind) => {
      const found = [...(ids.get(kind) ?? [])].flatMap(([id, document]) => {
        const typed = ofKind(kind, document);
        return typed === undefined ? [] : [[id, typed] as const];
      });
      return new Map(found);
    },
  };
}

/** Narrows a document to a kind that the caller knows by the place where it was found. */
function ofKind<Kind extends DefinitionKind>(
  kind: Kind,
  document: DefinitionDocument | undefined,
): DocumentOf<Kind> | undefined {
  return document?.kind === kind ? (document as DocumentOf<Kind>) : undefined;
}

/** The id behind a name; undefined if nothing of that name can be seen from there. */
export function resolveName(directory: Directory, lookup: Lookup): string | undefined {
  const { kind, name, model } = lookup;
  const local = model === undefined ? undefined : `${model}.${name}`;
  if (local !== undefined && directory.has(kind, local)) return local;
  return directory.has(kind, name) ? name : undefined;
}

/** What to do about a name that was not found. `others` are names that would do without a file. */
export function hintForName(
  directory: Directory,
  lookup: Lookup,
  others: readonly string[] = [],
): string {
  const { kind, name, model } = lookup;
  const prefix = `${model ?? ""}.`;
  const visible: string[] = [...others];
  for (const id of directory.ids(kind)) {
    if (!id.includes(".")) visible.push(id);
    else if (id.startsWith(prefix)) visible.push(id.slice(prefix.length));
    else if (id.endsWith(`.${name}`)) {
      return `"${id.slice(0, -name.length - 1)}" has one of its own. To share it, move its file up.`;
    }
  }
  return didYouMean(name, visible) ?? "Correct the name, or add a file for it.";
}

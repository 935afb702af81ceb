import type { Entry, EntryKind, EventName, SearchIndex } from "./entry.ts";
import type { FieldTree, SearchFile } from "./search-file.ts";

/** Adds an entry to those before it. */
type Add = (given: Pick<Entry, "kind" | "name" | "path"> & Partial<Above>) => Entry;

/** What not every entry has. */
type Above = Pick<Entry, "parent" | "events">;

const NONE: readonly number[] = [];

/** The index that a file holds. */
export function readIndex(file: SearchFile): SearchIndex {
  const entries: Entry[] = [];
  const add: Add = ({ kind, name, path, parent, events = NONE }) => {
    const depth = (parent?.depth ?? 0) + 1;
    const entry = { kind, at: entries.length, name, path, parent, depth, events };
    entries.push(entry);
    return entry;
  };
  const events = file.models.flatMap(([model, names]) => names.map((name) => ({ model, name })));
  const models = addModels(events, file, add);
  addFields(file.fields, file.sets.map(positions), add);
  const named = (kind: EntryKind, id: string): Entry => {
    const owner = models.get(id.split(".", 1)[0] ?? "");
    return owner === undefined || owner.path === id
      ? add({ kind, name: id, path: id })
      : add({ kind, name: id.slice(owner.path.length + 1), path: id, parent: owner });
  };
  for (const id of file.types) named("type", id);
  for (const [id, codes] of file.valueSets) {
    const parent = named("valueSet", id);
    for (const code of codes) add({ kind: "code", name: code, path: code, parent });
  }
  for (const id of file.formats) add({ kind: "format", name: id, path: id });
  for (const id of file.extensions) add({ kind: "extension", name: id, path: id });
  return { events, entries };
}

function addModels(
  events: readonly EventName[],
  file: SearchFile,
  add: Add,
): ReadonlyMap<string, Entry> {
  const models = new Map(
    file.models.map(([name]) => [name, add({ kind: "model", name, path: name })] as const),
  );
  for (const { model, name } of events) {
    add({ kind: "event", name, path: `${model}.${name}`, parent: models.get(model) });
  }
  return models;
}

/** A field that is a list in some event types and no list in others stands twice in the tree: its path is one. */
function addFields(tree: FieldTree, sets: readonly (readonly number[])[], add: Add): void {
  const byPath = new Map<string, Entry>();
  let at = 0;
  const walk = (prefix: string, parent: Entry | undefined): void => {
    const written = tree.names[at] ?? "";
    const events = sets[tree.sets[at] ?? -1];
    const below = tree.below[at] ?? 0;
    at += 1;
    const name = written.endsWith("[]") ? written.slice(0, -2) : written;
    const path = prefix + name;
    if (events !== undefined) byPath.set(path, add({ kind: "field", name, path, parent, events }));
    const own = byPath.get(path) ?? parent;
    for (let count = 0; count < below; count += 1) walk(`${prefix}${written}.`, own);
  };
  while (at < tree.names.length) walk("", undefined);
}

/** The positions that a first one and steps lead to. */
function positions(steps: readonly number[]): readonly number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

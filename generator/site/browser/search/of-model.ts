import type { Entry, SearchIndex } from "./entry.ts";

/** Names of the data models that something belongs to: those that have a field; none of what all models share. */
export function modelsOf({ events }: SearchIndex, entry: Entry): ReadonlySet<string> {
  if (entry.kind === "field") {
    return new Set(entry.events.flatMap((at) => events[at]?.model ?? []));
  }
  let top = entry;
  while (top.parent !== undefined) top = top.parent;
  return new Set(top.kind === "model" ? [top.name] : []);
}

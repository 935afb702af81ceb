import type { Catalog } from "./catalog.ts";
import { recordIdOf } from "./field.ts";
import type { RecordType } from "./record.ts";

/** Ids of the records of which something is true, and of all that hold one of them, at any depth. */
export function recordsReaching(
  catalog: Catalog,
  isMeant: (record: RecordType) => boolean,
): ReadonlySet<string> {
  const holders = new Map<string, string[]>();
  for (const { id, fields } of catalog.records.values()) {
    for (const { type } of fields) {
      const held = recordIdOf(type);
      if (held === undefined) continue;
      const known = holders.get(held);
      if (known === undefined) holders.set(held, [id]);
      else known.push(id);
    }
  }
  const reached = new Set<string>();
  const pending = [...catalog.records.values()].filter(isMeant).map(({ id }) => id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    pending.push(...(holders.get(id) ?? []));
  }
  return reached;
}

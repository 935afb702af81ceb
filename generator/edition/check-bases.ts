import type { Diagnostic } from "../base/diagnostic.ts";
import { damage } from "./edition-fault.ts";
import type { LineOf } from "./line-spans.ts";
import { INHERITED, type CatalogSnapshot } from "./snapshot.ts";

/** Definitions extend three levels, and narrow what is nested where they use it. */
const MAX_LEVELS = 64;

/** Fields of all records together, those that they take over included. */
const MAX_FIELDS = 2_000_000;

/** Bases without which the fields of records cannot be told. */
export function checkBases({ records }: CatalogSnapshot, lineOf: LineOf): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const levels = new Map<string, number>();
  const counts = new Map<string, number>();
  const visit = (id: string, depth: number): void => {
    const record = records[id];
    if (record === undefined || levels.has(id)) return;
    const complain = (message: string): void => {
      found.push(damage(lineOf("records", id), message));
    };
    // In place while it is worked out, so that a circle is seen as a chain that is too long.
    levels.set(id, MAX_LEVELS);
    const { base, fields } = record;
    if (base !== undefined && depth < MAX_LEVELS) visit(base, depth + 1);
    const level = base === undefined ? 0 : (levels.get(base) ?? 0) + 1;
    levels.set(id, level);
    counts.set(id, fields.length + (base === undefined ? 0 : (counts.get(base) ?? 0)));
    if (base !== undefined && records[base] === undefined)
      complain(`"${id}" extends "${base}", which is not in the edition.`);
    if (level > MAX_LEVELS || depth >= MAX_LEVELS)
      complain(`"${id}" extends others in a circle, or in too many levels.`);
    const places = fields.filter((field) => field === INHERITED).length;
    if (places > 1 || (places === 1) !== (base !== undefined))
      complain(`"${id}" does not say where the fields stand that it takes over.`);
  };
  for (const id of Object.keys(records)) visit(id, 0);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total > MAX_FIELDS)
    found.push(damage(lineOf("", ""), `All records together have more than ${MAX_FIELDS} fields.`));
  return found;
}

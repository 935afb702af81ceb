import type { Catalog } from "../../catalog/catalog.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";

/** A field of a message or a type, with the fields of the object that it holds. */
export interface FieldNode {
  readonly occurrence: Occurrence;
  readonly children: readonly FieldNode[];
}

/** The fields of a record as a tree, in the order of the definitions. */
export function fieldNodes(catalog: Catalog, record: string): readonly FieldNode[] {
  const top: FieldNode[] = [];
  /** The lists that the next field may go into, by its depth. */
  const open: FieldNode[][] = [top];
  for (const occurrence of occurrences(catalog, record)) {
    const children: FieldNode[] = [];
    const depth = occurrence.segments.length;
    open[depth - 1]?.push({ occurrence, children });
    open[depth] = children;
  }
  return top;
}

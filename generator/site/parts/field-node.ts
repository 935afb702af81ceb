import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";

/** A field of a message or a type, with the fields of the object that it holds. */
export interface FieldNode {
  readonly occurrence: Occurrence;
  readonly children: readonly FieldNode[];
}

/** The fields of a record as a tree, in the order of the definitions. */
export function fieldNodes(catalog: Catalog, record: string): readonly FieldNode[] {
  return treeOf(occurrences(catalog, record));
}

/** The fields that `ownOccurrences` has, as a tree. */
export function ownFieldNodes(catalog: Catalog, record: string): readonly FieldNode[] {
  return treeOf(ownOccurrences(catalog, record));
}

/**
 * The fields of a record without what is told on the page of another type: of a field that holds a
 * type with a page of its own, there are fields below only where this record restates some of them.
 */
export function ownOccurrences(catalog: Catalog, record: string): Iterable<Occurrence> {
  const restated = new Set<string>();
  const into = ({ field, segments }: Occurrence): boolean => {
    for (const { path } of field.adjustments) {
      for (const depth of path.keys())
        restated.add([...segments, ...path.slice(0, depth)].join("."));
    }
    return !hasOwnPage(catalog, field) || restated.has(segments.join("."));
  };
  return occurrences(catalog, record, into);
}

function hasOwnPage(catalog: Catalog, { type }: Field): boolean {
  const id = recordIdOf(type);
  if (id === undefined) return false;
  const { form } = recordOf(catalog, id);
  return form === "shared" || form === "local";
}

function treeOf(all: Iterable<Occurrence>): readonly FieldNode[] {
  const top: FieldNode[] = [];
  /** The lists that the next field may go into, by its depth. */
  const open: FieldNode[][] = [top];
  for (const occurrence of all) {
    const children: FieldNode[] = [];
    const depth = occurrence.segments.length;
    open[depth - 1]?.push({ occurrence, children });
    open[depth] = children;
  }
  return top;
}

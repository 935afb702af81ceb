import { fieldRows, type FieldRow } from "./field-rows.ts";
import { FOUND, HIDDEN, rowsShown, type FieldFilter } from "./filter.ts";

/** How many fields are asked for, of how many. */
export interface Narrowed {
  readonly found: number;
  readonly all: number;
}

/** Shows the fields that a filter asks for and the objects around them; all again without one. */
export type NarrowList = (filter: FieldFilter | undefined) => Narrowed;

/** Rows are read when they are first needed, and only those are touched that change. */
export function listNarrower(list: Element): NarrowList {
  let rows: readonly FieldRow[] | undefined;
  /** What was open before; it is so again when the filter is cleared. */
  let wasOpen: ReadonlySet<Element> | undefined;
  return (filter) => {
    if (filter === undefined && wasOpen === undefined) return { found: 0, all: 0 };
    rows ??= fieldRows(list);
    wasOpen ??= new Set(list.querySelectorAll("details[open]"));
    if (filter === undefined) {
      showAll(rows, wasOpen);
      wasOpen = undefined;
      return { found: rows.length, all: rows.length };
    }
    const shown = rowsShown(rows, filter);
    show(rows, shown);
    return { found: shown.filter((each) => each === FOUND).length, all: rows.length };
  };
}

function show(rows: readonly FieldRow[], shown: Uint8Array): void {
  const isHolding = new Set<number>();
  for (const [at, { parent }] of rows.entries()) if (shown[at] !== HIDDEN) isHolding.add(parent);
  for (const [at, { element, fold }] of rows.entries()) {
    const isHidden = shown[at] === HIDDEN;
    if (element.hidden !== isHidden) element.hidden = isHidden;
    // What is below a hidden row is hidden with it.
    if (isHidden || fold === undefined) continue;
    const holds = isHolding.has(at);
    if (fold.hidden === holds) fold.hidden = !holds;
    if (holds && !fold.open) fold.open = true;
  }
}

function showAll(rows: readonly FieldRow[], wasOpen: ReadonlySet<Element>): void {
  for (const { element, fold } of rows) {
    if (element.hidden) element.hidden = false;
    if (fold === undefined) continue;
    if (fold.hidden) fold.hidden = false;
    if (fold.open !== wasOpen.has(fold)) fold.open = wasOpen.has(fold);
  }
}

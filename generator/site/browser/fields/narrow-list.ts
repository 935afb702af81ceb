import { fieldRows, type FieldRow } from "./field-rows.ts";
import { FOUND, HIDDEN, rowsShown, type FieldFilter } from "./filter.ts";

/** How many fields are asked for, of how many. */
export interface Narrowed {
  readonly found: number;
  readonly all: number;
}

/** Narrows a list of fields to what is asked for. */
export interface Narrower {
  /** Reads the rows, so that the first filter need not. */
  prepare(): void;
  /** Shows the fields that a filter asks for and the objects around them; all again without one. */
  narrow(filter: FieldFilter | undefined): Narrowed | undefined;
}

/** Rows are read once, and only those are touched that change. */
export function narrowerOf(list: Element): Narrower {
  let read: readonly FieldRow[] | undefined;
  const rowsOf = (): readonly FieldRow[] => {
    // From now on, rows that nobody sees are not laid out: a key is answered before the next one.
    list.classList.add("swift");
    return (read ??= fieldRows(list));
  };
  /** What was open before; it is so again when the filter is cleared. */
  let wasOpen: ReadonlySet<Element> | undefined;
  const narrow = (filter: FieldFilter | undefined): Narrowed | undefined => {
    if (filter === undefined) {
      if (wasOpen !== undefined) showAll(rowsOf(), wasOpen);
      wasOpen = undefined;
      return undefined;
    }
    wasOpen ??= new Set(list.querySelectorAll("details[open]"));
    const rows = rowsOf();
    const shown = rowsShown(rows, filter);
    show(rows, shown);
    return { found: shown.filter((each) => each === FOUND).length, all: rows.length };
  };
  return { prepare: () => void rowsOf(), narrow };
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

import type { FieldFacts } from "./filter.ts";

/** The row of a field on the page. */
export interface FieldRow extends FieldFacts {
  readonly element: HTMLLIElement;
  /** What folds the fields of an object away. */
  readonly fold: HTMLDetailsElement | undefined;
}

/** Reads all rows of a list of fields, in their order: objects before their fields. */
export function fieldRows(list: Element): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  const places = new Map<Element, number>();
  for (const element of list.querySelectorAll("li")) {
    const around = element.parentElement?.closest("li");
    places.set(element, rows.length);
    rows.push(rowOf(element, (around && places.get(around)) ?? -1));
  }
  return rows;
}

function rowOf(element: HTMLLIElement, parent: number): FieldRow {
  const { r, q, v, s = "", c = "" } = element.dataset;
  let text = element.id;
  let fold: HTMLDetailsElement | undefined;
  for (const child of element.children) {
    if (child instanceof HTMLDetailsElement) fold = child;
    else if (child.localName === "p") text += ` ${child.textContent}`;
  }
  return {
    element,
    fold,
    parent,
    text: text.toLowerCase(),
    rating: Number(r),
    isRequired: q !== undefined,
    hasValueSet: v !== undefined,
    touched: c > s ? c : s,
  };
}

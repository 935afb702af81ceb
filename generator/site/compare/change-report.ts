import type { Here } from "../here.ts";
import { changeFilter } from "./change-filter.ts";
import { changeList } from "./change-list.ts";
import { changeTiles } from "./change-tiles.ts";
import type { Comparison } from "./comparison.ts";
import { element, type MarkupElement } from "./markup.ts";
import { versionTable } from "./version-table.ts";

/** All that is told of two editions: counts, versions, and each change with all places that show it. */
export function changeReport(comparison: Comparison, here: Here): readonly MarkupElement[] {
  if (comparison.changes.length === 0) return [element("p", {}, "Nothing changed.")];
  return [
    changeTiles(comparison),
    element("h2", { id: "versions" }, "Versions"),
    versionTable(comparison),
    changeFilter(comparison),
    ...changeList(comparison, here),
  ];
}

/** A column of a table: numbers stand to the right. */
export interface Column {
  readonly head: string;
  readonly align?: "right";
}

/** Characters of a path that a table shows. */
const PATH_WIDTH = 40;

/** Rows below their heads, each as a line. Columns in which every cell is empty are left out. */
export function columns(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
): { readonly head: string; readonly lines: readonly string[] } {
  const kept = heads
    .map((column, at) => ({ ...column, at }))
    .filter(({ at }) => rows.some((row) => row[at] !== ""));
  const widths = kept.map(({ head, at }) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return kept[at]?.align === "right" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return {
    head: line(kept.map(({ head }) => head)),
    lines: rows.map((row) => line(kept.map(({ at }) => row[at] ?? ""))),
  };
}

/** A path that is not too long for a table: what lies in its middle is left out, since its end says most. */
export function shortPath(path: string): string {
  if (path.length <= PATH_WIDTH) return path;
  const before = Math.floor(PATH_WIDTH / 3);
  return `${path.slice(0, before)}…${path.slice(path.length - (PATH_WIDTH - before - 1))}`;
}

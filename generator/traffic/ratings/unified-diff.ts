/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** A line of a text, or of both: kept, removed or added. */
interface DiffLine {
  readonly mark: " " | "-" | "+";
  /** With its line break, if it has one. */
  readonly text: string;
}

/** A patch of one file, as `git apply` takes it; empty if the texts are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = diffLines(linesOf(before), linesOf(after));
  const changes = lines.flatMap(({ mark }, at) => (mark === " " ? [] : [at]));
  const hunks: (readonly [start: number, end: number])[] = [];
  for (const at of changes) {
    const last = hunks.at(-1);
    const [start, end] = [Math.max(0, at - CONTEXT), Math.min(lines.length, at + CONTEXT + 1)];
    if (last !== undefined && start <= last[1]) hunks[hunks.length - 1] = [last[0], end];
    else hunks.push([start, end]);
  }
  if (hunks.length === 0) return "";
  // A name with spaces ends where a tab is.
  const name = path.includes(" ") ? `${path}\t` : path;
  const texts = hunks.map(([start, end]) => hunkText(lines, start, end));
  return [`--- a/${name}\n`, `+++ b/${name}\n`, ...texts].join("");
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunkText(all: readonly DiffLine[], start: number, end: number): string {
  const inside = all.slice(start, end);
  const range = (other: "-" | "+"): string => {
    const count = (lines: readonly DiffLine[]): number =>
      lines.filter(({ mark }) => mark !== other).length;
    const [before, lines] = [count(all.slice(0, start)), count(inside)];
    return `${lines === 0 ? before : before + 1},${lines}`;
  };
  const shown = inside.map(({ mark, text }) =>
    text.endsWith("\n") ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`,
  );
  return [`@@ -${range("+")} +${range("-")} @@\n`, ...shown].join("");
}

/** The lines of two texts, as many of them as possible kept: the longest common subsequence of what differs. */
function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  return [
    ...marked(" ", before.slice(0, start)),
    ...middle(before.slice(start, endBefore), after.slice(start, endAfter)),
    ...marked(" ", before.slice(endBefore)),
  ];
}

function marked(mark: DiffLine["mark"], texts: readonly string[]): readonly DiffLine[] {
  return texts.map((text) => ({ mark, text }));
}

function middle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const width = after.length + 1;
  // How many lines can be kept of what is left, by where both texts are.
  const kept = new Uint32Array((before.length + 1) * width);
  const keptAt = (i: number, j: number): number => kept[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      kept[i * width + j] =
        before[i] === after[j]
          ? keptAt(i + 1, j + 1) + 1
          : Math.max(keptAt(i + 1, j), keptAt(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      lines.push({ mark: " ", text: old });
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (now === undefined || keptAt(i + 1, j) >= keptAt(i, j + 1))) {
      lines.push({ mark: "-", text: old });
      i += 1;
    } else {
      lines.push({ mark: "+", text: now ?? "" });
      j += 1;
    }
  }
  return lines;
}

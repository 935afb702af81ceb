import { invariant } from "../base/invariant.ts";
import { commentsOf, isSpaced, type Comment } from "./comments.ts";
import type { Block, Entry } from "./layout.ts";

/** An entry with the blocks around it, and its place in the text that it was read from. */
interface Located {
  readonly entry: Entry;
  readonly block: Block;
  readonly column: number;
  readonly parent: Located | undefined;
}

/**
 * Puts every comment of a text beside the entry that it belongs to, so that it moves along: one
 * behind a key stays there, one alone on its line goes above the next entry, or, where it is
 * indented deeper than that, to the end of the block before. Returns the comments of the file
 * itself, which stay at the top: those that an empty line separates from the first entry.
 */
export function attachComments(root: Block, text: string): readonly string[] {
  const entries = located(root, undefined, text).toSorted((a, b) => a.entry.start - b.entry.start);
  for (const comment of commentsOf(text)) attach(comment, entries, root);
  for (const { entry } of entries) noteEmptyLines(entry, text);
  const before = entries[0]?.entry.notes.before ?? [];
  return before.splice(0, before.lastIndexOf("") + 1);
}

/** Empty lines are kept where something may be set off: above comments, and between them and their entry. */
function noteEmptyLines({ start, notes }: Entry, text: string): void {
  const spaced = isSpaced(text, start);
  if (notes.before.length === 0) {
    notes.spaced = spaced;
    return;
  }
  if (spaced) notes.before.push("");
  if (notes.before[0] === "") {
    notes.before.shift();
    notes.spaced = true;
  }
}

function located(block: Block, parent: Located | undefined, text: string): readonly Located[] {
  return block.entries.flatMap((entry) => {
    const lineStart = text.lastIndexOf("\n", entry.start - 1) + 1;
    // An item of a list begins with its hyphen.
    const column = entry.start - lineStart - (block.form === "list" ? 2 : 0);
    const self: Located = { entry, block, column, parent };
    return [self, ...(entry.value.kind === "block" ? located(entry.value, self, text) : [])];
  });
}

function attach(comment: Comment, entries: readonly Located[], root: Block): void {
  const nextAt = entries.findIndex(({ entry }) => entry.start > comment.start);
  const next = nextAt === -1 ? undefined : entries[nextAt];
  const previous = nextAt === -1 ? entries.at(-1) : entries[nextAt - 1];
  if (previous === undefined) {
    invariant(next !== undefined, "a definition file has entries");
    addLine(next.entry.notes.before, comment);
  } else if (!comment.alone) {
    endedOnLine(comment, previous).entry.notes.behind.push(comment.text);
  } else if (previous.entry.value.kind === "inline" && comment.start < previous.entry.end) {
    addLine(previous.entry.notes.before, comment);
  } else {
    const block = endOf(comment, previous, next) ?? next?.block;
    const target = block === next?.block ? next?.entry.notes.before : block?.end;
    addLine(target ?? root.end, comment);
  }
}

/** The outermost entry that begins on the line of a comment and ends before it: `A: { B: 1 } # of A`. */
function endedOnLine(comment: Comment, innermost: Located): Located {
  const lineStart = comment.start - comment.column;
  let at = innermost;
  while (at.parent !== undefined) {
    const { start, end } = at.parent.entry;
    if (start < lineStart || end > comment.start) break;
    at = at.parent;
  }
  return at;
}

/** The innermost block that a comment behind `previous` is inside of, by its indentation. */
function endOf(comment: Comment, previous: Located, next: Located | undefined): Block | undefined {
  if (next !== undefined && (next.parent === previous || comment.column <= next.column)) {
    return next.block;
  }
  for (let at: Located | undefined = previous; at !== undefined; at = at.parent) {
    if (at.column <= comment.column) return at.block;
  }
  return undefined;
}

function addLine(lines: string[], comment: Comment): void {
  if (comment.spaced) lines.push("");
  lines.push(comment.text);
}

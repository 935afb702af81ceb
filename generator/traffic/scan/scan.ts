import { CELLS, GONE, LIST, NULL, TO, type Tape } from "./tape.ts";
import type { TextIndex } from "./text-index.ts";

/** A tape that is being written. */
export interface Scan extends Tape {
  /** The names that have numbers. */
  readonly names: TextIndex;
  /** Where the text begins and ends. */
  start: number;
  end: number;
  /** Kind of the scalar that was read last. */
  kind: number;
  /** The cell of the innermost object, where the name of a value is looked up; and how many objects and lists are open. */
  open: number;
  depth: number;
  /** More than the cells of all tapes before, so that places on different tapes differ. */
  before: number;
  /** By level and number of a name: where it was met last, counted from the first of all tapes. */
  readonly met: Int32Array;
  /** By level: names of the innermost object that have no number, and where each was met last. */
  readonly others: (Map<string, number> | undefined)[];
}

/** A part of bytes. */
export interface ByteRange {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** There is not what there should be. */
export const BROKEN = -1;

/** Levels on which names are told apart by their numbers; more have no message that is meant well. */
export const LEVELS = 32;

/** Bytes that are there behind a text: it is read by words, the last of which may go over its end. */
const PADDING = 8;

const CELLS_AT_FIRST = 4096;
/** What is held on to between two messages; more is given back. */
const KEPT = 1024 * 1024;
/** Places have to stay whole numbers of 32 bits. */
const MOST_BEFORE = 2 ** 30;

/** Nothing was scanned so far. */
export function newScan(names: TextIndex): Scan {
  const bytes = Buffer.alloc(0);
  return {
    bytes,
    view: viewOf(bytes),
    cells: new Int32Array(CELLS_AT_FIRST),
    length: 0,
    duplicates: 0,
    names,
    start: 0,
    end: 0,
    kind: NULL,
    open: 0,
    depth: 0,
    isAscii: true,
    before: 0,
    met: new Int32Array(LEVELS * names.numbers.size),
    others: [],
  };
}

/** Begins the tape of another text. */
export function restart(scan: Scan, { bytes, from, to }: ByteRange): void {
  // Also what was broken has left places.
  scan.before += scan.cells.length;
  if (scan.before > MOST_BEFORE) {
    scan.before = 0;
    scan.met.fill(0);
  }
  if (scan.cells.length > KEPT) scan.cells = new Int32Array(CELLS_AT_FIRST);
  if (scan.bytes !== bytes) take(scan, bytes);
  scan.start = from;
  scan.end = to;
  if (to + PADDING > scan.view.byteLength) {
    take(scan, Buffer.concat([bytes.subarray(from, to), Buffer.alloc(PADDING)]));
    scan.start = 0;
    scan.end = to - from;
  }
  scan.length = 0;
  scan.duplicates = 0;
  scan.isAscii = true;
}

/** Notes the place of a name: on which level, and which number. Tells at which cell it was met last, if that is on this tape. */
export function noted(scan: Scan, place: number, cell: number): number {
  const { met, before } = scan;
  const last = (met[place] ?? 0) - before;
  met[place] = before + cell;
  return last;
}

/** A value is not there, since its object has its name again. */
export function forget(scan: Scan, cell: number): void {
  const { cells } = scan;
  if ((cells[cell] ?? NULL) < LIST) cells[cell + TO] = cell + CELLS;
  cells[cell] = GONE;
  scan.duplicates += 1;
}

/** Makes room for more values. */
export function grow(scan: Scan): Int32Array {
  const cells = new Int32Array(scan.cells.length * 2);
  cells.set(scan.cells);
  scan.cells = cells;
  return cells;
}

function take(scan: Scan, bytes: Buffer): void {
  scan.bytes = bytes;
  scan.view = viewOf(bytes);
}

/** All that there is from its first byte on, which can be more than belongs to it. */
function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset);
}

/**
 * What is where in the text of a message: its values one after the other, each as four whole numbers, in place of the
 * objects that `JSON.parse` makes of them. To find out whether a message holds what it should, or which of its fields
 * are filled, that is enough, and it is there sooner.
 */
export interface Tape {
  /** The text is somewhere in these bytes, in UTF-8. */
  bytes: Buffer;
  /** The same bytes. */
  view: DataView;
  /** Four of each value: its kind, the number of its name, and where it is; see below. */
  cells: Int32Array;
  /** How many cells are filled. */
  length: number;
  /** How many values are `GONE`. */
  duplicates: number;
  /** Whether all texts are ASCII. */
  isAscii: boolean;
}

/** Cells of a value, the first of which is its kind. */
export const CELLS = 4;

/** The number of its name. */
export const NAME = 1;
/** Where it begins; a text behind its quote. */
export const FROM = 2;
/** Where it ends; a text before its quote. For a list or an object: the cell after all that is in it, which follows it. */
export const TO = 3;

/** In place of the number of a name: none, or one that nobody has asked for. */
export const NO_NUMBER = -1;

export const NULL = 1;
export const BOOLEAN = 2;
/** A number that is exact if it is whole, and surely not too large. */
export const NUMBER = 3;
/** One with many digits or an exponent. */
export const LARGE_NUMBER = 4;
export const TEXT = 5;
/** A text with escapes. */
export const ESCAPED_TEXT = 6;
export const LIST = 7;
export const OBJECT = 8;
/** Any value whose object has its name again: as with `JSON.parse`, the last one counts. */
export const GONE = 9;

/** The cell after a value and all that is in it. */
export function cellAfter(cells: Int32Array, cell: number): number {
  return (cells[cell] ?? NULL) >= LIST ? (cells[cell + TO] ?? 0) : cell + CELLS;
}

/** The value of an object that has the name with this number; -1 if there is none. */
export function cellOf({ cells }: Tape, object: number, name: number): number {
  if (name === NO_NUMBER) return -1;
  const end = cells[object + TO] ?? 0;
  for (let cell = object + CELLS; cell < end; cell = cellAfter(cells, cell)) {
    if (cells[cell + NAME] === name && cells[cell] !== GONE) return cell;
  }
  return -1;
}

/** Whether a value is an empty text, list or object. */
export function isEmpty({ cells }: Tape, cell: number): boolean {
  const kind = cells[cell] ?? NULL;
  if (kind >= LIST) return cells[cell + TO] === cell + CELLS;
  return kind === TEXT && cells[cell + FROM] === cells[cell + TO];
}

/** A text as a string. */
export function textAt({ bytes, cells, isAscii }: Tape, cell: number): string {
  const text = bytes.toString(isAscii ? "latin1" : "utf8", cells[cell + FROM], cells[cell + TO]);
  return cells[cell] === ESCAPED_TEXT ? String(JSON.parse(`"${text}"`)) : text;
}

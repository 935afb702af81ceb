import { MAX_DEPTH } from "../../runtime/walk.ts";
import {
  cellAfter,
  cellOf,
  CELLS,
  FROM,
  GONE,
  LARGE_NUMBER,
  LIST,
  NAME,
  NO_NUMBER,
  NULL,
  OBJECT,
  TEXT,
  textAt,
  TO,
  type Tape,
} from "../scan/tape.ts";
import { numberAt, type TextIndex } from "../scan/text-index.ts";
import {
  ASKS,
  HAS_ITEMS,
  LEAST,
  LOOK,
  MOST,
  OF,
  REQUIRED,
  type NumberPath,
  type TapeRule,
  type TapeTable,
  type TapeTables,
} from "./tape-table.ts";

/** One walk over a tape: what is asked, and of which event type the message is. */
export interface TapeWalk {
  readonly tape: Tape;
  readonly tables: TapeTables;
  /** Where wire names have these numbers. */
  readonly titles: TextIndex;
  model: number;
  event: number;
  /** How many objects it is in. */
  depth: number;
}

/**
 * Whether the object at a cell meets its table without any issue: the same answer as that of `accepts` about the object that
 * `JSON.parse` makes.
 */
export function acceptsTape(walk: TapeWalk, table: TapeTable, object: number): boolean {
  const { cells } = walk.tape;
  const { names, asks } = walk.tables;
  const { first, last } = table;
  if (walk.depth === MAX_DEPTH) return false;
  walk.depth += 1;
  const end = cells[object + TO] ?? 0;
  let required = 0;
  // Most names come in the order of the definitions, so each is looked for behind the one before.
  let field = first;
  for (let cell = object + CELLS; cell < end; cell = cellAfter(cells, cell)) {
    const name = cells[cell + NAME] ?? NO_NUMBER;
    if (name === NO_NUMBER || cells[cell] === GONE) continue;
    let left = last - first;
    while (left > 0 && names[field] !== name) {
      field = field + 1 === last ? first : field + 1;
      left -= 1;
    }
    if (left === 0) continue;
    const marks = asks[field * ASKS] ?? 0;
    if ((marks & REQUIRED) !== 0) required += 1;
    const isList = (marks & HAS_ITEMS) !== 0;
    if (!(isList ? itemsHold(walk, field, cell) : itemHolds(walk, field, cell))) return false;
  }
  walk.depth -= 1;
  if (required !== table.required) return false;
  return (
    table.rules.length === 0 || table.rules.every((rule) => ruleHolds(walk.tape, rule, object))
  );
}

/** Whether the items of a field's list hold, and it is one. */
function itemsHold(walk: TapeWalk, field: number, list: number): boolean {
  const { cells } = walk.tape;
  const { asks } = walk.tables;
  if (cells[list] !== LIST) return false;
  const end = cells[list + TO] ?? 0;
  let items = 0;
  for (let item = list + CELLS; item < end; item = cellAfter(cells, item)) {
    if (!itemHolds(walk, field, item)) return false;
    items += 1;
  }
  return items >= (asks[field * ASKS + LEAST] ?? 0) && items <= (asks[field * ASKS + MOST] ?? 0);
}

function itemHolds(walk: TapeWalk, field: number, cell: number): boolean {
  const { tape, tables } = walk;
  const kind = tape.cells[cell] ?? NULL;
  const marks = tables.asks[field * ASKS] ?? 0;
  if (((marks >> kind) & 1) !== 0) return true;
  if (((marks >> (kind + LOOK)) & 1) === 0) return false;
  const of = tables.asks[field * ASKS + OF] ?? 0;
  if (kind === OBJECT) return acceptsTape(walk, tables.table(of), cell);
  return kind === LARGE_NUMBER ? isExact(Number(textAt(tape, cell))) : textHolds(walk, of, cell);
}

function textHolds(walk: TapeWalk, check: number, cell: number): boolean {
  const { tape } = walk;
  const asked = walk.tables.checks[check];
  if (asked === undefined) return false;
  const { constant, codes, test } = asked;
  if (constant !== undefined && numberAt(walk.titles, tape, cell) !== walk[constant]) return false;
  if (codes !== undefined && numberAt(codes, tape, cell) === NO_NUMBER) return false;
  return test === undefined || test(tape, cell);
}

function isExact(number: number): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}

/** The same as `ruleHolds` of validators. */
function ruleHolds(tape: Tape, { when, anyOf }: TapeRule, object: number): boolean {
  const areFilled = (paths: readonly NumberPath[]): boolean =>
    paths.every((path) => isFilled(tape, path, object));
  return (when !== undefined && !areFilled(when)) || anyOf.some(areFilled);
}

function isFilled(tape: Tape, path: NumberPath, object: number): boolean {
  const { cells } = tape;
  let cell = object;
  for (const name of path) {
    if (cells[cell] !== OBJECT) return false;
    cell = cellOf(tape, cell, name);
  }
  const kind = cells[cell];
  if (kind === undefined || kind === NULL) return false;
  if (kind === LIST) return cells[cell + TO] !== cell + CELLS;
  return kind !== TEXT || cells[cell + FROM] !== cells[cell + TO];
}

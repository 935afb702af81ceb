import type { UsualField, UsualFields } from "../profile/usual-fields.ts";
import {
  cellAfter,
  cellOf,
  CELLS,
  isEmpty,
  LIST,
  NULL,
  OBJECT,
  TO,
  type Tape,
} from "../scan/tape.ts";
import { nameNumber, type TextIndex } from "../scan/text-index.ts";

/** What a connection always fills, by the numbers of names. */
export interface UsualNumbers {
  readonly name: number;
  readonly isUsual: boolean;
  readonly below: readonly UsualNumbers[];
}

/** What a connection always fills, for tapes on which names have the numbers of this index. */
export function usualNumbers(
  usual: UsualFields,
  names: TextIndex,
): ReadonlyMap<string, readonly UsualNumbers[]> {
  const numbered = ({ name, isUsual, below }: UsualField): UsualNumbers => ({
    name: nameNumber(names, name),
    isUsual,
    below: below.map(numbered),
  });
  return new Map([...usual].map(([id, fields]) => [id, fields.map(numbered)]));
}

/** Whether the object at a cell fills all that its connection always fills: the same answer as that of `missingUsual`. */
export function hasUsual(tape: Tape, fields: readonly UsualNumbers[], object: number): boolean {
  return fields.every(({ name, isUsual, below }) => {
    const cell = cellOf(tape, object, name);
    if (!isFilled(tape, cell)) return !isUsual;
    if (below.length === 0) return true;
    if (tape.cells[cell] !== LIST) return hasUsualBelow(tape, below, cell);
    const end = tape.cells[cell + TO] ?? 0;
    for (let item = cell + CELLS; item < end; item = cellAfter(tape.cells, item)) {
      if (!hasUsualBelow(tape, below, item)) return false;
    }
    return true;
  });
}

/** The same for what is no object, or is empty, in which nothing can be missed. */
function hasUsualBelow(tape: Tape, below: readonly UsualNumbers[], cell: number): boolean {
  return tape.cells[cell] !== OBJECT || isEmpty(tape, cell) || hasUsual(tape, below, cell);
}

function isFilled(tape: Tape, cell: number): boolean {
  return (tape.cells[cell] ?? NULL) !== NULL && !isEmpty(tape, cell);
}

import {
  cellAfter,
  CELLS,
  GONE,
  isEmpty,
  LIST,
  NAME,
  NULL,
  NO_NUMBER,
  OBJECT,
  textAt,
  TO,
  type Tape,
} from "../scan/tape.ts";
import { numberAt } from "../scan/text-index.ts";
import {
  ASK,
  EMPTY,
  IS_LIST,
  IS_REPEATED,
  MESSAGES,
  MISTYPED,
  NOTHING,
  NULLS,
  OF,
  PLACE,
  UNDECLARED,
  UNFILLED,
  type EventCounter,
  type TextCounter,
} from "./counters.ts";
import { isCode } from "./is-code.ts";
import { addSize } from "./sizes.ts";

/** A message that is counted. */
export interface CountWalk {
  readonly tape: Tape;
  /** The number of the name that any object may have. */
  readonly extensions: number;
  /** Of its event type. */
  readonly counter: EventCounter;
  /** How many messages of its event type there were, with this one. */
  readonly message: number;
}

/**
 * Counts the object at a cell, which is at this place of its message, and all that is declared below it. It goes no deeper than
 * the definitions do, so no message is too deep for it.
 */
export function countObject(walk: CountWalk, place: number, object: number): void {
  const { counter, tape, extensions } = walk;
  const { names, objects, places } = counter;
  const { cells } = tape;
  const end = cells[object + TO] ?? 0;
  // An empty object is like a missing one.
  if (end === object + CELLS) return;
  add(objects, place * PLACE);
  const first = places[place * PLACE] ?? 0;
  const last = places[place * PLACE + 1] ?? 0;
  // Most names come in the order of the definitions, so each is looked for behind the one before.
  let field = first;
  for (let cell = object + CELLS; cell < end; cell = cellAfter(cells, cell)) {
    if (cells[cell] === GONE) continue;
    const name = cells[cell + NAME] ?? NO_NUMBER;
    let left = name === NO_NUMBER ? 0 : last - first;
    while (left > 0 && names[field] !== name) {
      field = field + 1 === last ? first : field + 1;
      left -= 1;
    }
    if (left > 0) countField(walk, field, cell);
    else if (name !== extensions || name === NO_NUMBER) add(objects, place * PLACE + UNDECLARED);
  }
}

function countField(walk: CountWalk, field: number, cell: number): void {
  const { tape, counter } = walk;
  const { asks, filled, unfilled } = counter;
  const kind = tape.cells[cell] ?? NULL;
  const marks = asks[field * ASK] ?? 0;
  const isList = (marks & IS_LIST) !== 0;
  if (kind === NULL) {
    add(unfilled, field * UNFILLED + NULLS);
  } else if (isEmpty(tape, cell)) {
    add(unfilled, field * UNFILLED + EMPTY);
  } else if (isList ? kind !== LIST : ((marks >> kind) & 1) === 0) {
    add(unfilled, field * UNFILLED + MISTYPED);
  } else {
    add(filled, field);
    if ((marks & IS_REPEATED) !== 0) countMessage(walk, field);
    const of = asks[field * ASK + OF] ?? NOTHING;
    if (isList) countItems(walk, field, cell);
    else if (of !== NOTHING) countValue(walk, of, cell);
  }
}

function add(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function countMessage({ counter: { messages }, message }: CountWalk, field: number): void {
  const last = field * MESSAGES + 1;
  if (messages[last] === message) return;
  messages[last] = message;
  add(messages, field * MESSAGES);
}

function countItems(walk: CountWalk, field: number, list: number): void {
  const { tape, counter } = walk;
  const { cells } = tape;
  const marks = counter.asks[field * ASK] ?? 0;
  const of = counter.asks[field * ASK + OF] ?? NOTHING;
  const end = cells[list + TO] ?? 0;
  let items = 0;
  for (let item = list + CELLS; item < end; item = cellAfter(cells, item)) {
    items += 1;
    const holds = ((marks >> (cells[item] ?? NULL)) & 1) !== 0;
    if (of !== NOTHING && holds && !isEmpty(tape, item)) countValue(walk, of, item);
  }
  const sizes = counter.items[field];
  if (sizes !== undefined) addSize(sizes, items);
}

/** Of an object at a place, or of a text of which more is counted. */
function countValue(walk: CountWalk, of: number, cell: number): void {
  if (walk.tape.cells[cell] === OBJECT) {
    countObject(walk, of, cell);
    return;
  }
  const texts = walk.counter.texts[of];
  if (texts !== undefined) countText(walk.tape, texts, cell);
}

/** Of a text that is not empty. */
function countText(tape: Tape, texts: TextCounter, cell: number): void {
  const { codes, test } = texts;
  if (codes !== undefined) {
    const number = numberAt(codes, tape, cell);
    if (number === NO_NUMBER) countOther(texts, tape, cell);
    else countCode(texts.met, codes.numbers.size, number);
  }
  if (test === undefined) return;
  if (test(tape, cell)) texts.formatted += 1;
  else texts.unformatted += 1;
}

/** Different texts that are kept of a field, and characters of one: what is no code at all has no end. */
const MOST_OTHERS = 1000;
const MOST_CHARACTERS = 100;

function countOther(texts: TextCounter, tape: Tape, cell: number): void {
  texts.otherCodes += 1;
  const { others } = texts;
  if (others === undefined) return;
  const text = textAt(tape, cell);
  if (text.length > MOST_CHARACTERS || !isCode(text)) return;
  const before = others.get(text);
  if (before !== undefined || others.size < MOST_OTHERS) others.set(text, (before ?? 0) + 1);
}

function countCode(met: number[], codes: number, number: number): void {
  while (met.length < codes) met.push(0);
  met[number] = (met[number] ?? 0) + 1;
}

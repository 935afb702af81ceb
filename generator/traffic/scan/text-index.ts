import { FROM, NO_NUMBER, TEXT, textAt, TO, type Tape } from "./tape.ts";
import { BYTES, firstBytes, hashAt, mixed } from "./words.ts";

/** Texts, numbered from 0, that are found by their bytes: no string has to be made to look one up. */
export interface TextIndex {
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of the text with this hash whose place a cell of a tape tells; `NO_NUMBER` if it is none of these. */
  readonly find: (tape: Tape, cell: number, hash: number) => number;
}

/** What a slot holds: the number of a text, its hash, where its words begin, how many bytes it has. */
const SLOT = 4;
const HASH = 1;
const WORDS = 2;
const LENGTH = 3;
const EMPTY = -1;
/** Slots for each text: most are empty, so that few texts are compared. */
const ROOM = 3;

/** An index of texts that differ. */
export function textIndex(texts: readonly string[]): TextIndex {
  const size = 2 ** Math.ceil(Math.log2(texts.length * ROOM + 1));
  const slots = new Int32Array(size * SLOT).fill(EMPTY);
  const words: number[] = [];
  for (const [number, text] of texts.entries()) {
    const ofText = wordsOf(text);
    const hash = ofText.reduce(mixed, 0);
    let slot = slotOf(hash, size);
    while (slots[slot] !== EMPTY) slot = slotAfter(slot, size);
    slots.set([number, hash, words.length, Buffer.byteLength(text)], slot);
    words.push(...ofText);
  }
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return { numbers, find: finder(slots, Int32Array.from(words)) };
}

/** The number of a name; `NO_NUMBER` if it has none. */
export function nameNumber({ numbers }: TextIndex, name: string): number {
  return numbers.get(name) ?? NO_NUMBER;
}

/** The number of the text at a cell; `NO_NUMBER` if it is none of the index. */
export function numberAt(index: TextIndex, tape: Tape, cell: number): number {
  return tape.cells[cell] === TEXT
    ? index.find(tape, cell, hashAt(tape, cell))
    : (index.numbers.get(textAt(tape, cell)) ?? NO_NUMBER);
}

function finder(slots: Int32Array, words: Int32Array): TextIndex["find"] {
  const size = slots.length / SLOT;
  const isAt = (slot: number, { view, cells }: Tape, cell: number): boolean => {
    const to = cells[cell + TO] ?? 0;
    let at = cells[cell + FROM] ?? 0;
    if (to - at !== slots[slot + LENGTH]) return false;
    let word = slots[slot + WORDS] ?? 0;
    for (; at + BYTES <= to; at += BYTES) {
      if (view.getInt32(at, true) !== words[word]) return false;
      word += 1;
    }
    return firstBytes(view.getInt32(at, true), to - at) === words[word];
  };
  return (tape, cell, hash) => {
    for (let slot = slotOf(hash, size); ; slot = slotAfter(slot, size)) {
      const number = slots[slot] ?? EMPTY;
      if (number === EMPTY || (slots[slot + HASH] === hash && isAt(slot, tape, cell)))
        return number;
    }
  };
}

function slotOf(hash: number, size: number): number {
  return ((hash ^ (hash >>> 15)) & (size - 1)) * SLOT;
}

function slotAfter(slot: number, size: number): number {
  return (slot + SLOT) & (size * SLOT - 1);
}

/** The words of a text in UTF-8, as its hash takes them. */
function wordsOf(text: string): readonly number[] {
  const bytes = Buffer.from(text);
  const padded = Buffer.concat([bytes, Buffer.alloc(BYTES - (bytes.length % BYTES))]);
  return Array.from({ length: padded.length / BYTES }, (_, word) =>
    padded.readInt32LE(word * BYTES),
  );
}

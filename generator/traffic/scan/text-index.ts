import { FROM, NO_NUMBER, TEXT, textAt, TO, type Tape } from "./tape.ts";
import { BYTES, firstBytes, hashAt, mixed } from "./words.ts";

/** Texts, numbered from 0, that are found by their bytes: no string has to be made to look one up. */
export interface TextIndex {
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of the text with this hash whose place a cell of a tape tells; `NO_NUMBER` if it is none of these. */
  readonly find: (tape: Tape, cell: number, hash: number) => number;
}

/** Slots for each text: most are empty, so that few texts are compared. */
const ROOM = 4;
const EMPTY = NO_NUMBER;

/** An index of texts that differ. */
export function textIndex(texts: readonly string[]): TextIndex {
  const all = texts.map(wordsOf);
  const hashes = Int32Array.from(all, (words) => words.reduce(mixed, 0));
  const starts = new Int32Array(texts.length);
  for (const [number, words] of all.entries()) {
    if (number + 1 < starts.length) starts[number + 1] = (starts[number] ?? 0) + words.length;
  }
  return {
    numbers: new Map(texts.map((text, number) => [text, number])),
    find: finder({
      slots: slotsOf(hashes),
      hashes,
      starts,
      lengths: Int32Array.from(texts, (text) => Buffer.byteLength(text)),
      words: Int32Array.from(all.flat()),
    }),
  };
}

/** What a search needs, as small as can be: what is small stays near the processor. */
interface Arrays {
  /** Numbers of texts, or `EMPTY`: each in the slot of its hash, or the next one that was empty. */
  readonly slots: Int32Array;
  /** By number: the hash, where the words begin, and how many bytes there are. */
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** Of all texts. */
  readonly words: Int32Array;
}

function slotsOf(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * ROOM + 1))).fill(EMPTY);
  const last = slots.length - 1;
  for (const [number, hash] of hashes.entries()) {
    let slot = slotOf(hash) & last;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & last;
    slots[slot] = number;
  }
  return slots;
}

function finder({ slots, hashes, starts, lengths, words }: Arrays): TextIndex["find"] {
  const last = slots.length - 1;
  const isAt = (number: number, { view, cells }: Tape, cell: number): boolean => {
    const to = cells[cell + TO] ?? 0;
    let at = cells[cell + FROM] ?? 0;
    if (to - at !== lengths[number]) return false;
    let word = starts[number] ?? 0;
    for (; at + BYTES <= to; at += BYTES) {
      if (view.getInt32(at, true) !== words[word]) return false;
      word += 1;
    }
    return firstBytes(view.getInt32(at, true), to - at) === words[word];
  };
  return (tape, cell, hash) => {
    for (let slot = slotOf(hash) & last; ; slot = (slot + 1) & last) {
      const number = slots[slot] ?? EMPTY;
      if (number === EMPTY || (hashes[number] === hash && isAt(number, tape, cell))) return number;
    }
  };
}

/** The upper bits of a hash differ more often than the lower ones. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
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

/** The words of a text in UTF-8, as its hash takes them. */
function wordsOf(text: string): readonly number[] {
  const bytes = Buffer.from(text);
  const padded = Buffer.concat([bytes, Buffer.alloc(BYTES - (bytes.length % BYTES))]);
  return Array.from({ length: padded.length / BYTES }, (_, word) =>
    padded.readInt32LE(word * BYTES),
  );
}

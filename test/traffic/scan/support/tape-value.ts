import {
  BOOLEAN,
  CELLS,
  ESCAPED_TEXT,
  FROM,
  GONE,
  LARGE_NUMBER,
  LIST,
  NAME,
  NO_NUMBER,
  NULL,
  NUMBER,
  OBJECT,
  TEXT,
  TO,
  type Tape,
} from "../../../../generator/traffic/scan/tape.ts";
import type { TextIndex } from "../../../../generator/traffic/scan/text-index.ts";

/** A tape, and the texts whose numbers are on it. */
interface Reading {
  readonly tape: Tape;
  readonly texts: ReadonlyMap<number, string>;
  gone: number;
}

/**
 * The value that a tape tells, made of nothing but its cells and the bytes where they point. Throws if the tape does not hold
 * together: names that are not those of the bytes, values that are gone and should not be, cells that are left over.
 */
export function tapeValue(tape: Tape, names: TextIndex): unknown {
  const texts = new Map([...names.numbers].map(([text, number]) => [number, text]));
  const reading: Reading = { tape, texts, gone: 0 };
  const value = valueAt(reading, 0);
  hold(afterValue(tape, 0) === tape.length, "The root is not the whole tape.");
  hold(reading.gone === tape.duplicates, "There are not as many values gone as is told.");
  hold(kindAt(tape, 0) !== GONE && tape.cells[NAME] === NO_NUMBER, "The root has a name.");
  return value;
}

function valueAt(reading: Reading, cell: number): unknown {
  const { tape } = reading;
  const kind = kindAt(tape, cell);
  const [from, to] = [at(tape, cell + FROM), at(tape, cell + TO)];
  if (kind === OBJECT) return objectAt(reading, cell);
  if (kind === LIST) {
    hold(charAt(tape, from) === "[", "A list has no bracket.");
    return itemsOf(tape, cell).map((item) => {
      hold(at(tape, item + NAME) === NO_NUMBER, "An item has a name.");
      hold(kindAt(tape, item) !== GONE, "An item is gone.");
      return valueAt(reading, item);
    });
  }
  const text = tape.bytes.toString("utf8", from, to);
  if (kind === TEXT || kind === ESCAPED_TEXT) {
    hold(charAt(tape, from - 1) === '"' && charAt(tape, to) === '"', "A text has no quotes.");
    hold(text.includes("\\") === (kind === ESCAPED_TEXT), "Escapes are not told.");
    return JSON.parse(`"${text}"`) as unknown;
  }
  if (kind === NULL || kind === BOOLEAN) {
    hold(/^(?:null|true|false)$/.test(text), "There is no such word.");
    hold((text === "null") === (kind === NULL), "A word is of another kind.");
    return JSON.parse(text) as unknown;
  }
  hold(kind === NUMBER || kind === LARGE_NUMBER, "There is no such kind.");
  const isLarge = text.length > 15 || /e/i.test(text);
  hold(isLarge === (kind === LARGE_NUMBER), "A number is of another kind.");
  return JSON.parse(text) as unknown;
}

function objectAt(reading: Reading, cell: number): unknown {
  const { tape, texts } = reading;
  hold(charAt(tape, at(tape, cell + FROM)) === "{", "An object has no bracket.");
  const members = itemsOf(tape, cell).map((member) => ({ member, name: nameBefore(tape, member) }));
  const last = new Map(members.map(({ member, name }) => [name, member]));
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { member, name } of members) {
    const number = at(tape, member + NAME);
    if (number !== NO_NUMBER) hold(texts.get(number) === name, "A number is that of another name.");
    else hold(![...texts.values()].includes(name), "A name lacks its number.");
    const isGone = kindAt(tape, member) === GONE;
    hold(isGone === (last.get(name) !== member), "What is gone is not what another one follows.");
    if (isGone) reading.gone += goneIn(tape, member);
    else object[name] = valueAt(reading, member);
  }
  return object;
}

/** Values that are gone: this one, and all in it that were gone before. */
function goneIn(tape: Tape, cell: number): number {
  let count = 0;
  for (let at = cell; at < afterValue(tape, cell); at += CELLS)
    if (kindAt(tape, at) === GONE) count += 1;
  return count;
}

function itemsOf(tape: Tape, cell: number): readonly number[] {
  const items: number[] = [];
  const end = at(tape, cell + TO);
  let item = cell + CELLS;
  for (; item < end; item = afterValue(tape, item)) items.push(item);
  hold(item === end && end <= tape.length, "Something does not end where what is around it does.");
  return items;
}

function afterValue(tape: Tape, cell: number): number {
  return kindAt(tape, cell) >= LIST ? at(tape, cell + TO) : cell + CELLS;
}

/** The name in the bytes before a value. */
function nameBefore(tape: Tape, cell: number): string {
  const kind = kindAt(tape, cell);
  let end = at(tape, cell + FROM) - 1;
  // Of what is gone, the kind is not known: it is a text if a quote is there, and not the end of a name.
  const isText =
    kind === TEXT || kind === ESCAPED_TEXT || (kind === GONE && charAt(tape, end) === '"');
  if (isText) end -= 1;
  while (" \t\r\n".includes(charAt(tape, end))) end -= 1;
  hold(charAt(tape, end) === ":", "No colon is before a value.");
  end -= 1;
  while (" \t\r\n".includes(charAt(tape, end))) end -= 1;
  hold(charAt(tape, end) === '"', "No name is before a value.");
  let from = end - 1;
  while (charAt(tape, from) !== '"' || backslashesBefore(tape, from) % 2 === 1) from -= 1;
  return String(JSON.parse(tape.bytes.toString("utf8", from, end + 1)));
}

function backslashesBefore(tape: Tape, at: number): number {
  let count = 0;
  while (charAt(tape, at - 1 - count) === "\\") count += 1;
  return count;
}

function kindAt(tape: Tape, cell: number): number {
  return at(tape, cell);
}

function at({ cells }: Tape, cell: number): number {
  const value = cells[cell];
  if (value === undefined) throw new Error("There is no such cell.");
  return value;
}

function charAt({ bytes }: Tape, at: number): string {
  const byte = bytes[at];
  return byte === undefined ? "nothing" : String.fromCharCode(byte);
}

function hold(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

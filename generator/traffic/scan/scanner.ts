import { isUtf8 } from "node:buffer";

import { afterSpace } from "./after-space.ts";
import {
  BROKEN,
  forget,
  grow,
  LEVELS,
  newScan,
  noted,
  restart,
  type ByteRange,
  type Scan,
} from "./scan.ts";
import { otherName } from "./other-name.ts";
import { scalarEnd } from "./scalar-end.ts";
import { textEnd } from "./text-end.ts";
import { CELLS, FROM, LIST, NAME, NO_NUMBER, OBJECT, TEXT, TO, type Tape } from "./tape.ts";
import type { TextIndex } from "./text-index.ts";
import { BYTES, bytesBefore, firstBytes, marksIn, mixed } from "./words.ts";

/** Puts the text of one message after the other on its tape. */
export interface Scanner {
  /** What was scanned last. */
  readonly tape: Tape;
  /**
   * Scans a text. False exactly if it is not UTF-8 or `JSON.parse` refuses it; the tape means nothing then.
   */
  scan(text: ByteRange): boolean;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** No object or list is open. */
const NOWHERE = -1;

/** A scanner that numbers the names of values as the index does. */
export function scannerOf(names: TextIndex): Scanner {
  const scan = newScan(names);
  return {
    tape: scan,
    scan(text) {
      restart(scan, text);
      return scanned(scan) && (scan.isAscii || isUtf8(text.bytes.subarray(text.from, text.to)));
    },
  };
}

/**
 * Adds all values; false if something else is there. Not recursive, as there can be any number of levels. And in one
 * piece, with all that it changes in variables: it goes over every byte of the traffic, and engines keep variables nearer to the processor than fields of objects.
 */
// oxlint-disable-next-line max-lines-per-function
function scanned(scan: Scan): boolean {
  const { bytes, view, end, names } = scan;
  const { size: nameCount } = names.numbers;
  let { cells } = scan;
  let at = afterSpace(bytes, scan.start, end);
  let cell = 0;
  let name = NO_NUMBER;
  let open = NOWHERE;
  let isObject = false;
  let depth = 0;
  for (;;) {
    // A value has to come.
    if (at >= end) return false;
    const mark = bytes[at];
    let from = at;
    let to = at + 1;
    let kind = mark === OPEN_OBJECT ? OBJECT : LIST;
    if (mark === QUOTE) {
      from = to;
      to -= BYTES;
      let marks = 0;
      do {
        to += BYTES;
        marks = marksIn(view.getInt32(to, true));
      } while (marks === 0 && to < end);
      to += bytesBefore(marks);
      kind = TEXT;
      if (bytes[to] !== QUOTE) {
        to = textEnd(scan, to);
        kind = scan.kind;
      }
    } else if (mark !== OPEN_OBJECT && mark !== OPEN_LIST) {
      to = scalarEnd(scan, at);
      kind = scan.kind;
    }
    if (to === BROKEN) return false;
    cells[cell] = kind;
    cells[cell + NAME] = name;
    cells[cell + FROM] = from;
    cells[cell + TO] = kind < LIST ? to : open;
    at = mark === QUOTE ? to + 1 : to;
    if ((bytes[at] ?? 0) <= SPACE) at = afterSpace(bytes, at, end);
    if (kind >= LIST) {
      open = cell;
      isObject = kind === OBJECT;
      depth += 1;
      if (scan.others.length > depth) scan.others.length = depth;
    }
    cell += CELLS;
    if (cell === cells.length) cells = grow(scan);

    // What ends here, and then a comma, unless something has just begun.
    let isWhole = kind < LIST;
    while (open !== NOWHERE && bytes[at] === (isObject ? CLOSE_OBJECT : CLOSE_LIST)) {
      const around = cells[open + TO] ?? NOWHERE;
      cells[open + TO] = cell;
      open = around;
      isObject = open !== NOWHERE && cells[open] === OBJECT;
      depth -= 1;
      isWhole = true;
      at += 1;
      if ((bytes[at] ?? 0) <= SPACE) at = afterSpace(bytes, at, end);
    }
    if (open === NOWHERE) {
      scan.length = cell;
      return at === end;
    }
    if (isWhole) {
      if (bytes[at] !== COMMA) return false;
      at += 1;
      if ((bytes[at] ?? 0) <= SPACE) at = afterSpace(bytes, at, end);
    }

    // The name of the next value.
    name = NO_NUMBER;
    if (!isObject) continue;
    if (bytes[at] !== QUOTE || at >= end) return false;
    at += 1;
    from = at;
    let hash = 0;
    let word = view.getInt32(at, true);
    let marks = 0;
    while ((marks = marksIn(word)) === 0 && at < end) {
      hash = mixed(hash, word);
      at += BYTES;
      word = view.getInt32(at, true);
    }
    const rest = bytesBefore(marks);
    at += rest;
    const isPlain = bytes[at] === QUOTE;
    if (!isPlain) {
      at = textEnd(scan, at);
      if (at === BROKEN) return false;
    }
    // Where the value will be told of, its name is now.
    cells[cell + FROM] = from;
    cells[cell + TO] = at;
    if (isPlain) name = names.find(scan, cell, mixed(hash, firstBytes(word, rest)));
    if (name !== NO_NUMBER && depth < LEVELS) {
      const last = noted(scan, depth * nameCount + name, cell);
      if (last > open) forget(scan, last);
    } else {
      scan.open = open;
      scan.depth = depth;
      name = otherName(scan, cell);
    }
    at += 1;
    if ((bytes[at] ?? 0) <= SPACE) at = afterSpace(bytes, at, end);
    if (bytes[at] !== COLON) return false;
    at += 1;
    if ((bytes[at] ?? 0) <= SPACE) at = afterSpace(bytes, at, end);
  }
}

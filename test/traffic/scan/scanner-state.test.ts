import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scan } from "../../../generator/traffic/scan/scan.ts";
import { scannerOf } from "../../../generator/traffic/scan/scanner.ts";
import { cellOf, CELLS, LIST, OBJECT, TEXT, TO } from "../../../generator/traffic/scan/tape.ts";
import { longRuns } from "../../support/long-runs.ts";
import { expectScanned } from "./support/expect-scanned.ts";
import { mutated } from "./support/mutated.ts";
import { names } from "./support/names.ts";
import { printedValues } from "./support/printed.ts";
import { textOf } from "./support/text-of.ts";

/** A list of so many numbers. */
function listOf(items: number): string {
  return `[${Array.from({ length: items }, (_, at) => at).join()}]`;
}

describe("one scanner for many texts", () => {
  test("remembers no name of the ones before", () => {
    const scanner = scannerOf(names);
    for (const text of [
      '{"ID":1,"x":2}',
      '{"ID":1,"x":2}',
      '{"a":1,"ID":2,"x":3}',
      '{"x":1,"a":2}',
    ])
      for (const behind of ["", "x", "]", "{}"]) {
        const isWhole = behind === "";
        expect(expectScanned(scanner, names, textOf(text + behind))).toBe(isWhole);
        if (isWhole) expect(scanner.tape.duplicates).toBe(0);
      }
  });

  test("tells of each what a new one does", () => {
    const scanner = scannerOf(names);
    fc.assert(
      fc.property(printedValues, (text) => {
        const own = scannerOf(names);
        expect(expectScanned(own, names, textOf(text))).toBe(true);
        expect(expectScanned(scanner, names, textOf(text))).toBe(true);
        const [here, there] = [scanner, own].map(({ tape }) => tape.cells.slice(0, tape.length));
        expect(here).toEqual(there);
      }),
      { numRuns: longRuns(150), seed: 7 },
    );
  });

  test("remembers no name of one that is broken", () => {
    const scanner = scannerOf(names);
    const number = names.numbers.get("a") ?? 0;
    for (const broken of [
      '{"ID":1,"a":x',
      '{"ID":1,"a":2,"abc":',
      '{"a":{"a":{"a":1},"a":2},"a":3',
    ])
      for (const text of [
        '{"ID":1,"x":5,"a":3}',
        '{"a":1,"ID":2,"x":3,"abc":5}',
        '{"x":{"a":1},"y":2,"a":3}',
      ]) {
        expect(scanner.scan(textOf(broken))).toBe(false);
        expect(expectScanned(scanner, names, textOf(text))).toBe(true);
        expect(scanner.tape.duplicates).toBe(0);
        expect(cellOf(scanner.tape, 0, number)).toBeGreaterThan(0);
      }
  });

  test("remembers nothing of a broken one that needed more room than there was", () => {
    const scanner = scannerOf(names);
    const members = Array.from({ length: 3000 }, () => '"x":0').join();
    expect(scanner.scan(textOf(`{${members},"ID":1,`))).toBe(false);
    expect(expectScanned(scanner, names, textOf(`{${members},"a":1,"b":{},"ID":1}`))).toBe(true);
    expect(scanner.tape.duplicates).toBe(2999);
  });

  test("tells of each the same as a new one, also between broken ones", () => {
    const scanner = scannerOf(names);
    fc.assert(
      fc.property(mutated(printedValues), printedValues, (damaged, text) => {
        expectScanned(scanner, names, textOf(damaged));
        expect(expectScanned(scanner, names, textOf(text))).toBe(true);
        const own = scannerOf(names);
        expect(own.scan(textOf(text))).toBe(true);
        expect(scanner.tape.duplicates).toBe(own.tape.duplicates);
      }),
      { numRuns: longRuns(250), seed: 7 },
    );
  });

  test("tells the same after a text that is not UTF-8", () => {
    const scanner = scannerOf(names);
    for (const broken of ['{"ID":1,"a":"\u00FF"}', '{"ID":1,"x\u00E9":{"ID":1}}']) {
      expect(scanner.scan(textOf(Buffer.from(broken, "latin1")))).toBe(false);
      expect(expectScanned(scanner, names, textOf('{"a":1,"x":"a","b":{"ID":3},"ID":4}'))).toBe(
        true,
      );
      expect(scanner.tape).toMatchObject({ duplicates: 0, isAscii: true });
    }
  });

  test("tells the same where so many came before that places begin anew", () => {
    const scanner = scannerOf(names);
    const scan = scanner.tape as Scan;
    for (const before of [2 ** 30 - 8, 2 ** 30, 2 ** 30 + 1]) {
      expect(scanner.scan(textOf('{"ID":1,"a":2,"ID":3}'))).toBe(true);
      scan.before = before;
      for (let count = 0; count < 4; count += 1) {
        expect(expectScanned(scanner, names, textOf('{"x":1,"ID":1,"a":2,"ID":3}'))).toBe(true);
        expect(scanner.tape.duplicates).toBe(1);
      }
      expect(scan.before).toBeLessThan(2 ** 30 + 100);
    }
  });

  test("makes room for more values, and gives much of it back", () => {
    const scanner = scannerOf(names);
    const cells = (): number => scanner.tape.cells.length;
    const first = cells();
    // One value fills the last cells, one more than that has no room.
    for (const items of [1, 1022, 1023, 1024, 1025, 5000, 2, 300_000, 3]) {
      const isTaken =
        items > 9999
          ? scanner.scan(textOf(listOf(items)))
          : expectScanned(scanner, names, textOf(listOf(items)));
      expect(isTaken).toBe(true);
      expect(scanner.tape.length).toBe((items + 1) * CELLS);
      expect(cells()).toBeGreaterThan(scanner.tape.length);
    }
    expect(cells()).toBe(first);
    const object = `{${Array.from({ length: 1500 }, (_, at) => `"n${at % 1400}":{"ID":${at}}`).join()}}`;
    expect(expectScanned(scanner, names, textOf(object))).toBe(true);
    expect(scanner.tape.duplicates).toBe(100);
  });
});

test("any number of levels", () => {
  const scanner = scannerOf(names);
  const levels = 100_000;
  for (const [open, close, kind] of [
    ["[", "]", LIST],
    ['{"ID":', "}", OBJECT],
    [' { "x" : ', " } ", OBJECT],
  ] as const) {
    const text = open.repeat(levels) + '"a"' + close.repeat(levels);
    expect(scanner.scan(textOf(text))).toBe(true);
    const { cells, length, duplicates } = scanner.tape;
    expect({ length, duplicates }).toEqual({ length: (levels + 1) * CELLS, duplicates: 0 });
    for (let level = 0; level < levels; level += 1) {
      const cell = level * CELLS;
      if (cells[cell] !== kind || cells[cell + TO] !== length) expect.fail(`level ${level}`);
    }
    expect(cells[levels * CELLS]).toBe(TEXT);
  }
  const mixed = '{"ID":['.repeat(levels / 2) + "]}".repeat(levels / 2);
  expect(scanner.scan(textOf(mixed))).toBe(true);
  expect(scanner.scan(textOf(mixed.replace("]}]}", "]}}]")))).toBe(false);
  expect(scanner.scan(textOf(mixed.slice(0, -1)))).toBe(false);
  expect(scanner.scan(textOf(`${mixed}}`))).toBe(false);
});

test("texts of several megabytes", () => {
  const scanner = scannerOf(names);
  const member = '{"ID":"1234-é","a":[1,2.5,true,null],"x":"a\\tb","ID":"5678"}';
  const list = `[${Array.from({ length: 10_000 }, () => member).join(",\n")}]`;
  expect(expectScanned(scanner, names, textOf(list))).toBe(true);
  expect(scanner.tape.duplicates).toBe(10_000);
  for (const text of ["abcdefg ".repeat(400_000), "é".repeat(500_000), " ".repeat(3_000_001)])
    for (const json of [JSON.stringify(text), `{"ID":${JSON.stringify(text)}}`, text])
      expect(expectScanned(scannerOf(names), names, textOf(json))).toBe(json !== text);
});

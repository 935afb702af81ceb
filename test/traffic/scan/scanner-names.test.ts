import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scannerOf } from "../../../generator/traffic/scan/scanner.ts";
import { cellOf } from "../../../generator/traffic/scan/tape.ts";
import { textIndex } from "../../../generator/traffic/scan/text-index.ts";
import { longRuns } from "../../support/long-runs.ts";
import { expectScanned } from "./support/expect-scanned.ts";
import { names } from "./support/names.ts";
import { textOf } from "./support/text-of.ts";

const scanner = scannerOf(names);

/** How many values a text loses as their names are there again. */
function duplicatesIn(text: string): number {
  expect(expectScanned(scanner, names, textOf(text))).toBe(true);
  return scanner.tape.duplicates;
}

/** A text below so many objects and lists. */
function below(levels: number, text: string): string {
  const pairs = Array.from({ length: levels }, (_, at) =>
    at % 3 === 2 ? ["[", "]"] : ['{"ID":', "}"],
  );
  const opened = pairs.map(([open]) => open).join("");
  const closed = pairs.map(([, close]) => close);
  return `${opened}${text}${closed.toReversed().join("")}`;
}

describe("of a name that an object has again", () => {
  test.each<readonly [string, string, number]>([
    ["the last value counts", '{"ID":1,"ID":2}', 1],
    ["also after others", '{"ID":1,"a":2,"x":3,"ID":4,"a":5,"x":6,"ID":7}', 4],
    ["also without a number", '{"x":1,"y":2,"x":3,"x":4}', 2],
    ["also if it is empty", '{"":1,"":2}', 1],
    ["also if it is __proto__", '{"__proto__":{"a":1},"__proto__":null,"constructor":1}', 1],
    ["also if it is written in another way", '{"ID":1,"\\u0049D":2,"I\\u0044":3,"ID":4}', 3],
    ["also if it is not ASCII", '{"é":1,"\\u00e9":2,"é":3,"è":4,"\\u00E8":5}', 3],
    [
      "also if it needs escapes",
      '{"\\"":1,"\\u0022":2,"\\\\":3,"\\u005C":4,"a\\nb":5,"a\\u000ab":6}',
      3,
    ],
    ["also if that has none", '{"x\\u0079":1,"xy":2,"\\u0078\\u0079":3}', 2],
    [
      "whatever the value is",
      '{"ID":{"a":{"b":[1,2]}},"ID":[1,{"ID":2}],"ID":"x","ID":null,"ID":{}}',
      4,
    ],
    ["but not in another object", '{"ID":{"ID":{"ID":1}},"a":[{"ID":1},{"ID":2},[{"ID":3}]]}', 0],
    [
      "but not in another one without numbers",
      '{"x":{"x":{"x":1}},"y":[{"x":1},{"x":2},[{"x":3}]]}',
      0,
    ],
    ["also around one that has it", '{"ID":1,"a":{"ID":2,"ID":3},"ID":4,"b":[{"ID":5}],"ID":6}', 3],
    ["also around one without numbers", '{"x":1,"a":{"x":2,"x":3},"x":4,"b":[{"x":5}],"x":6}', 3],
    ["also in what is gone itself", '{"ID":{"a":1,"a":2},"x":{"x":1,"x":2},"ID":3,"x":4}', 4],
    ["also after an empty object", '{"ID":{},"ID":[],"ID":{},"x":{},"x":[],"x":{}}', 4],
    ["not if only its case or its end differs", '{"ID":1,"Id":2,"IDs":3,"I":4,"ID ":5,"id":6}', 0],
    [
      "not if a character of no width follows",
      '{"a":1,"a\\u0000":2,"abcd":3,"abcd\\u0000":4,"a\\u0000":5}',
      1,
    ],
  ])("%s", (_, text, duplicates) => {
    expect(duplicatesIn(text)).toBe(duplicates);
    for (const levels of [1, 2, 29, 30, 31, 32, 33, 34, 70])
      expect(duplicatesIn(below(levels, text))).toBe(duplicates);
  });
});

test("a value is found by its name if it is there, and not gone", () => {
  const number = names.numbers.get("ID") ?? 0;
  const valueIn = (text: string): string | undefined => {
    expect(scanner.scan(textOf(text))).toBe(true);
    const cell = cellOf(scanner.tape, 0, number);
    const { bytes, cells } = scanner.tape;
    return cell === -1 ? undefined : bytes.toString("utf8", cells[cell + 2], cells[cell + 3]);
  };
  expect(valueIn('{"ID":1,"a":{"ID":2}}')).toBe("1");
  expect(valueIn('{"a":{"ID":2},"b":[{"ID":3}],"ID":"4"}')).toBe("4");
  expect(valueIn('{"ID":{"ID":2},"\\u0049D":5}')).toBe("5");
  expect(valueIn('{"\\u0049D":[6],"ID":7,"x":8}')).toBe("7");
  expect(valueIn('{"a":{"ID":2}}')).toBeUndefined();
  expect(valueIn("{}")).toBeUndefined();
});

test("more names than anybody has declared", () => {
  const name = (at: number): string => `"name ${at % 3 === 0 ? "\\u0031" : "1"}${at}"`;
  const members = Array.from({ length: 500 }, (_, at) => `${name(at)}:${at}`);
  const again = members.filter((_, at) => at % 7 === 0);
  const object = `{${[...members, ...again, '"ID":1,"ID":2'].join()}}`;
  expect(duplicatesIn(object)).toBe(again.length + 1);
  expect(duplicatesIn(below(40, object))).toBe(again.length + 1);
  expect(duplicatesIn(`{"a":${object},"b":${object},"a":[${object}]}`)).toBe(3 * again.length + 4);
  expect(duplicatesIn(`{${members.join()}}`)).toBe(0);
});

test("no name has a number if nobody has asked for one", () => {
  const none = textIndex([]);
  const own = scannerOf(none);
  for (const text of ['{"":1}', '{"a":{"a":1,"a":2},"a":3}', '{"\\u0061":1,"a":2}', "[{}]"])
    expect(expectScanned(own, none, textOf(text))).toBe(true);
});

const name = fc.constantFrom('"ID"', '"\\u0049D"', '"x"', '"\\u0078"', '""', '"é"', '"__proto__"');
const member = fc.tuple(name, fc.constantFrom("1", "{}", "[]", '{"ID":1}', '[{"x":1}]', '"x"'));
const members = fc.array(member, { maxLength: 4 });
const level = fc.record({ isList: fc.boolean(), before: members, name, behind: members });

test("names are told apart on every level", () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 45 }), (levels) => {
      const text = levels.reduceRight((inner, { isList, before, name, behind }) => {
        const all = [...before, [name, inner] as const, ...behind];
        const texts = all.map(([of, value]) => (isList ? value : `${of}:${value}`));
        return isList ? `[${texts.join()}]` : `{${texts.join()}}`;
      }, "{}");
      expect(expectScanned(scanner, names, textOf(text))).toBe(true);
    }),
    { numRuns: longRuns(300), seed: 7 },
  );
});

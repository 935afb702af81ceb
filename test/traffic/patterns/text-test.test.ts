import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runtimeFormat } from "../../../generator/emit/shapes/event-types.ts";
import { read } from "../../../generator/read/read.ts";
import { loadDefinitions } from "../../../generator/run/load-definitions.ts";
import { CHECKS } from "../../../generator/runtime/checks.ts";
import { testOf, type Format } from "../../../generator/runtime/format.ts";
import { automatonOf, matches } from "../../../generator/traffic/patterns/automaton.ts";
import { patternTree } from "../../../generator/traffic/patterns/pattern-tree.ts";
import { textTest } from "../../../generator/traffic/patterns/text-test.ts";
import { USUAL_FORMS } from "../../../generator/traffic/patterns/usual-forms.ts";
import { scannerOf } from "../../../generator/traffic/scan/scanner.ts";
import { TEXT } from "../../../generator/traffic/scan/tape.ts";
import { longRuns } from "../../support/long-runs.ts";
import { REPOSITORY } from "../../support/run-cli.ts";
import { names } from "../scan/support/names.ts";

const { catalog } = read(loadDefinitions(join(REPOSITORY, "definitions")));
const formats = [...(catalog?.formats.values() ?? [])];
const scanner = scannerOf(names);

/** What the test of a format says of the bytes of a text that is written like that in JSON. */
function ofBytes(format: Format, json: string): boolean {
  const bytes = Buffer.from(json);
  expect(scanner.scan({ bytes, from: 0, to: bytes.length })).toBe(true);
  return textTest(format)(scanner.tape, 0);
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}

/** Texts that a pattern matches, and others that are almost like them. */
function textsLike(pattern: string): fc.Arbitrary<string> {
  const matching = fc.stringMatching(new RegExp(pattern));
  const changed = fc
    .tuple(matching, fc.nat(), fc.constantFrom(...Array.from("09aZT-:.+@/é \n")))
    .map(([text, at, other]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + other + text.slice(place + 1);
    });
  return fc.oneof(matching, changed, fc.string({ maxLength: 12 }));
}

describe("the bytes of a text say what the text itself says", () => {
  test.each(formats.map((format) => [format.name, format] as const))("%s", (_, declared) => {
    const format = runtimeFormat(declared);
    const isRight = testOf(format);
    const usual = format.check && USUAL_FORMS.get(format.check);
    expect(ofBytes(format, JSON.stringify(declared.example))).toBe(true);
    fc.assert(
      fc.property(textsLike(usual ?? declared.pattern), (text) => {
        const json = JSON.stringify(text);
        expect(ofBytes(format, json)).toBe(isRight(text));
        // The same text, written in another way.
        const escaped = text
          .split("")
          .map((unit) => `\\u${hex(unit)}`)
          .join("");
        expect(ofBytes(format, `"${escaped}"`)).toBe(isRight(text));
      }),
      { numRuns: longRuns(100), seed: 42 },
    );
  });

  test("also if both a pattern and a check are asked", () => {
    const both: Format = { name: "leap day", pattern: "^.*-02-29$", check: CHECKS.date };
    expect(ofBytes(both, '"2024-02-29"')).toBe(true);
    expect(ofBytes(both, '"2023-02-29"')).toBe(false);
    expect(ofBytes(both, '"2024-02-28"')).toBe(false);
  });
});

describe("a usual form", () => {
  const usual: readonly (readonly [string, string])[] = [
    ["date", "2026-02-28"],
    ["date-time", "2026-12-09T23:59:59.123Z"],
    ["date-time", "1998-01-10T00:00:00-05:30"],
    ["time", "17:30:00"],
    ["email", "barbara.bixby@mail.example.com"],
    ["language", "en-US"],
    ["uuid", "7ce6f387-c33c-417d-8682-81E83628CBD9"],
  ];
  test.each(usual)("of a %s is that of %s", (name, text) => {
    expect(takes(formOf(name), text)).toBe(true);
  });

  test("is taken by no text that its check refuses", () => {
    for (const [check, form] of USUAL_FORMS) {
      fc.assert(
        fc.property(textsLike(form), (text) => {
          if (takes(form, text)) expect(check(text)).toBe(true);
        }),
        { numRuns: longRuns(200), seed: 43 },
      );
    }
  });
});

function formOf(name: string): string {
  const check = Object.entries(CHECKS).find(([one]) => one === name)?.[1];
  return (check && USUAL_FORMS.get(check)) ?? "";
}

function takes(form: string, text: string): boolean {
  const tree = patternTree(form);
  const automaton = tree && automatonOf(tree);
  const bytes = Buffer.from(text);
  const cells = Int32Array.of(TEXT, -1, 0, bytes.length);
  return automaton !== undefined && matches(automaton, { bytes, cells }, 0);
}

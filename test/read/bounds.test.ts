import { describe, expect, it } from "vitest";
import { bounds } from "../../generator/read/bounds.ts";
import type { ReadResult } from "../../generator/read/read.ts";
import { diagnosticLines, readTexts, type DefinitionTexts } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";

const SECONDS = 5;

/** Processor time since `start`: the clock says nothing where other work runs beside the tests. */
function cpuSeconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Reads one hostile type file, in bounded time. */
function readBomb(text: string): ReadResult {
  const start = process.cpuUsage();
  const result = readTexts({ "types/Bomb.yaml": text });
  expect(cpuSeconds(start)).toBeLessThan(SECONDS);
  return result;
}

function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join("");
}

const DEEP = 100_000;
const LESS_DEEP = 10_000;
const MEGABYTE = 1_000_000;

/** What each bomb is refused for: the code of its first diagnostic. */
const BOMBS: readonly (readonly [name: string, text: string, code: string])[] = [
  ["lists without end", "[".repeat(DEEP), "too-deep"],
  ["closed lists", "[".repeat(LESS_DEEP) + "]".repeat(LESS_DEEP), "too-deep"],
  ["flow mappings", "{a: ".repeat(LESS_DEEP), "too-deep"],
  ["dashes on a line", `${"- ".repeat(DEEP)}x`, "too-deep"],
  ["explicit keys", `${"? ".repeat(LESS_DEEP)}x`, "too-deep"],
  ["compact mappings", "a: ".repeat(LESS_DEEP), "too-deep"],
  ["indentation", times(2_000, (level) => `${" ".repeat(level)}a:\n`), "too-deep"],
  [
    "aliases of aliases",
    `a0: &a0 [x, x]\n${times(50, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}`,
    "yaml-feature",
  ],
  ["anchors", times(10_000, (n) => `a${n}: &a${n} [*a${n}]\n`), "yaml-feature"],
  ["tags", "!a ".repeat(MEGABYTE), "file-too-large"],
  ["few tags", "!a ".repeat(10_000), "yaml-feature"],
  ["documents", "---\n".repeat(20_000), "yaml-feature"],
  ["commas", `[${",".repeat(MEGABYTE / 3)}`, "yaml-syntax"],
  ["more commas", `[${",".repeat(MEGABYTE)}`, "file-too-large"],
  ["missing commas", `[${'"a" '.repeat(MEGABYTE / 10)}`, "yaml-syntax"],
  ["bad escapes", `"${"\\q".repeat(MEGABYTE / 2)}"`, "yaml-syntax"],
  ["tabs as indentation", times(20_000, () => "\ta: 1\n"), "yaml-syntax"],
  ["open quote", `"${"a\\n".repeat(MEGABYTE / 3)}`, "yaml-syntax"],
  ["a line of a megabyte", `description: ${"a".repeat(MEGABYTE)}\n`, "missing-key"],
  ["a key of a megabyte", `${"a".repeat(MEGABYTE)}: x\n`, "yaml-syntax"],
  ["unknown keys", times(20_000, (n) => `a${n}: x\n`), "missing-key"],
  ["equal keys", times(20_000, () => "a: x\n"), "missing-key"],
  ["lines", "#\n".repeat(bounds.marks), "file-too-large"],
  ["too many bytes", " ".repeat(bounds.fileBytes + 1), "file-too-large"],
  ["items", `- [${"a, ".repeat(bounds.marks)}]`, "file-too-large"],
  ["quotes", '"'.repeat(MEGABYTE / 10), "yaml-syntax"],
  ["brackets of both kinds", "[{".repeat(LESS_DEEP), "too-deep"],
  ["closing brackets", "]".repeat(MEGABYTE / 10), "yaml-syntax"],
  ["block scalars", times(20_000, (n) => `a${n}: |\n  x\n`), "missing-key"],
  ["colons", ":".repeat(MEGABYTE), "yaml-syntax"],
  ["question marks", "?\n".repeat(50_000), "key-not-text"],
];

describe("bounds of one file", () => {
  it.each(BOMBS)("%s", (_name, text, code) => {
    const { diagnostics, catalog } = readBomb(text);
    expect(catalog).toBeUndefined();
    expect(diagnostics[0]?.code).toBe(code);
    expect(diagnostics.every(({ message }) => !/call stack|heap|RangeError/u.test(message))).toBe(
      true,
    );
  });

  it("tells at most a hundred faults of syntax", () => {
    const result = readBomb(`[${",".repeat(10_000)}`);
    expect(result.diagnostics.length).toBeGreaterThan(bounds.faults);
    expect(result.diagnostics.length).toBeLessThan(bounds.faults + 5);
  });

  it("tells every unknown key of a large file", () => {
    const result = readBomb(`description: A type.\n${times(20_000, (n) => `a${n}: x\n`)}`);
    const unknown = result.diagnostics.filter(({ code }) => code === "unknown-key");
    expect(unknown).toHaveLength(20_000);
  });

  it("allows a depth of 64 and no more", () => {
    const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
    const codes = (levels: number): readonly string[] =>
      readTexts({ "types/A.yaml": nested(levels) }).diagnostics.map(({ code }) => code);
    expect(codes(bounds.depth)).not.toContain("too-deep");
    expect(codes(bounds.depth + 1)).toContain("too-deep");
  });
});

/** A type file with some fields named after their numbers. */
function typeWithFields(count: number): string {
  return `description: Many fields.\nreliability: possible\nfields:\n${times(
    count,
    (n) => `  F${n}:\n    description: Field ${n}.\n`,
  )}`;
}

describe("bounds of all files", () => {
  const files = (fields: number): DefinitionTexts =>
    Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [`types/T${n}.yaml`, typeWithFields(fields / 10)]),
    );

  it.runIf(longRuns(1) > 1)("refuses one field more than is allowed, in bounded time", () => {
    const start = process.cpuUsage();
    const tooMany = { ...files(bounds.fields), "types/U.yaml": typeWithFields(1) };
    expect(readTexts(tooMany).diagnostics.map(({ code }) => code)).toEqual(["too-many"]);
    expect(cpuSeconds(start)).toBeLessThan(40);
  });

  it.runIf(longRuns(1) > 1)("allows exactly so many fields", () => {
    expect(diagnosticLines(readTexts(files(bounds.fields)))).toEqual([]);
  });

  it("reads ten thousand codes", () => {
    const setOf = (count: number): string =>
      `description: Many.\nbinding: open\nsource: inferred\ncodes:\n${times(count, (n) => `  C${n}:\n`)}`;
    const read = (count: number): ReadResult => readTexts({ "valuesets/Many.yaml": setOf(count) });
    expect(read(bounds.codes).catalog?.valueSets.get("Many")?.codes).toHaveLength(bounds.codes);
    expect(read(bounds.codes + 1).diagnostics.map(({ code }) => code)).toEqual(["too-many"]);
  });

  it("refuses types that multiply without end", () => {
    const level = (next: string): string =>
      `description: Multiplies.\nreliability: possible\nfields:\n${times(
        10,
        (n) => `  F${n}:\n    type: ${next}\n    description: Field ${n}.\n`,
      )}`;
    const names = ["A", "B", "C", "D", "G", "H", "I"];
    const types = names.map((name, n) => [`types/${name}.yaml`, level(names[n + 1] ?? "Boolean")]);
    const { diagnostics } = readTexts({
      ...Object.fromEntries(types),
      "models/M/events/E.yaml":
        "description: An event.\nmethod: push\nreliability: possible\nfields:\n  A:\n    type: A\n    description: All of it.\n",
    });
    expect(diagnostics.map(({ code, span }) => [code, span.file])).toEqual([
      ["too-many", "models/M/events/E.yaml"],
    ]);
  });

  it("refuses uses that copy a large type too often", () => {
    const uses = times(
      250,
      (n) =>
        `  U${n}:\n    type: Large\n    description: A use.\n    overrides:\n      F0: { required: true }\n`,
    );
    const { diagnostics } = readTexts({
      "types/Large.yaml": typeWithFields(10_000),
      "types/Uses.yaml": `description: Uses.\nreliability: possible\nfields:\n${uses}`,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many"]);
  });
});

import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { positionAt } from "../../generator/base/source.ts";
import { read, type DefinitionFile } from "../../generator/read/read.ts";
import { READ_CODES } from "../../generator/read/codes.ts";
import { loadDefinitions } from "../../generator/run/load-definitions.ts";
import { longRuns } from "../support/long-runs.ts";

const all = loadDefinitions(path.resolve(import.meta.dirname, "../../definitions"));
/** One data model with what all share: enough to change, and quick to read. */
const input = {
  ...all,
  files: all.files.filter((file) => /^(?!models\/)|^models\/PatientAdmin\//.test(file.path)),
};
const codes = new Set(Object.keys(READ_CODES));

/** Reads some files; checks that all that is said about them can be shown, and is one of our codes. */
function readSafely(files: readonly DefinitionFile[]): void {
  const { catalog, diagnostics, sources } = read({ ...input, files });
  expect(catalog === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
  for (const { code, message, span, related = [] } of diagnostics) {
    expect(codes).toContain(code);
    expect(message).not.toMatch(/call stack|undefined|\[object|NaN/u);
    for (const { file, start, end } of [span, ...related.map((other) => other.span)]) {
      const text = sources.get(file)?.text;
      expect(text).toBeDefined();
      expect(0 <= start && start <= end && end <= (text ?? "").length).toBe(true);
      const { line, column } = positionAt(text ?? "", start);
      expect(line >= 1 && column >= 1 && line <= (text ?? "").split("\n").length).toBe(true);
    }
  }
}

/** Pieces that mean something in YAML, or in definitions. */
const PIECES = [
  ..."\n:#-?[]{},&*!|>'\"%@`\t ~".split(""),
  "\n  ",
  ": ",
  "- ",
  "---\n",
  "<<: ",
  "&a ",
  "*a",
  "!!str ",
  "fields:\n",
  "type: Patient[]\n",
  "overrides:\n",
  "Identifiers[].ID: { required: true }\n",
  "extends: Meta\n",
  "required: sending\n",
  "\u0000",
  "\uFEFF",
  "\r",
  "null",
  "__proto__",
  "constructor",
  "010",
];

/** One change of a text: a stretch of it is replaced by a piece, or by another stretch. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 10, unit: "binary" })),
});

describe("reading anything", () => {
  it("answers bytes of any kind with diagnostics", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: "binary" }),
        (bytes, text) => {
          readSafely([
            { path: "types/A.yaml", bytes },
            { path: "models/M/events/E.yaml", bytes: new TextEncoder().encode(text) },
          ]);
        },
      ),
      { seed: 1, numRuns: longRuns(200) },
    );
  });

  it("answers texts of YAML marks with diagnostics", () => {
    const text = fc.array(fc.constantFrom(...PIECES, "a", "b:"), { maxLength: 60 });
    fc.assert(
      fc.property(text, (pieces) => {
        readSafely([{ path: "types/A.yaml", bytes: new TextEncoder().encode(pieces.join("")) }]);
      }),
      { seed: 2, numRuns: longRuns(200) },
    );
  });

  it("answers changed definitions with a catalog or diagnostics", { timeout: 300_000 }, () => {
    const change = fc.tuple(
      fc.nat(input.files.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(change, ([index, mutations]) => {
        const files = input.files.map((file, at) => {
          if (at !== index) return file;
          let text = new TextDecoder().decode(file.bytes);
          for (const { at: place, length, piece } of mutations) {
            const start = Math.floor(place * text.length);
            text = text.slice(0, start) + piece + text.slice(start + length);
          }
          return { path: file.path, bytes: new TextEncoder().encode(text) };
        });
        const start = process.cpuUsage();
        readSafely(files);
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1e6).toBeLessThan(5);
      }),
      // Each run reads the whole catalog.
      { seed: 3, numRuns: longRuns(40) },
    );
  });
});

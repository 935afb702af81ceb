import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { READ_CODES } from "../../generator/read/codes.ts";
import { read, type PackageData } from "../../generator/read/read.ts";
import { diagnosticLines, readTexts } from "../support/catalog-of.ts";

const root = path.resolve(import.meta.dirname, "../fixtures/read");

const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** The definition files of a case, by their paths below it. */
function textsOf(name: string): Record<string, string> {
  const folder = path.join(root, name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  const texts = files.map((file) => [
    file.split(path.sep).join("/"),
    readFileSync(path.join(folder, file), "utf8"),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

const packageData: PackageData = (name, file) => {
  if (name !== "known") return { error: `The package "${name}" is not installed.` };
  if (file === "broken.json") return { json: "{" };
  if (file !== "data.json") return { error: `The package "known" has no file "${file}".` };
  const odd = { " ": "a space" };
  return { json: JSON.stringify({ version: 1, codes: { B: "b", A: ["a", "c"] }, odd, none: {} }) };
};

/** Codes that need bytes, sizes or a file system, with the test that shows them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "file-encoding": "scan-bytes.test.ts",
  "file-too-large": "bounds.test.ts",
  "misplaced-file": "load-definitions.test.ts",
  "missing-file": "read.test.ts",
  "too-deep": "bounds.test.ts",
  "too-many": "bounds.test.ts",
};

describe("diagnostics of definitions", () => {
  it.each(cases)("%s", async (name) => {
    const result = readTexts(textsOf(name), packageData);
    const text = diagnosticLines(result)
      .map((line) => `${line}\n`)
      .join("");
    await expect(text).toMatchFileSnapshot(path.join(root, name, "expected.txt"));
    expect(result.catalog === undefined).toBe(text.includes(" error "));
  });

  it("has a case for every code", () => {
    const goldens = cases.map((name) =>
      readFileSync(path.join(root, name, "expected.txt"), "utf8"),
    );
    const shown = new Set(
      goldens.flatMap((text) =>
        [...text.matchAll(/ (?:error|warning) ([a-z-]+):/gu)].map(([, code]) => code),
      ),
    );
    const missing = Object.keys(READ_CODES).filter(
      (code) => !shown.has(code) && !(code in ELSEWHERE),
    );
    expect(missing).toEqual([]);
    for (const file of Object.values(ELSEWHERE)) {
      expect(existsSync(path.join(import.meta.dirname, file)), file).toBe(true);
    }
  });

  it("misses catalog.yaml and model.yaml", () => {
    const files = ["models/M/valuesets/A.yaml", "models/N/events/E.yaml"].map((file) => ({
      path: file,
      bytes: new Uint8Array(),
    }));
    const lines = diagnosticLines(read({ files, packageData }));
    expect(lines.filter((line) => line.includes("missing-file"))).toMatchInlineSnapshot(`
      [
        "catalog.yaml:1:1 error missing-file: There is no "catalog.yaml". | Add it, with a description and the scope of the packages.",
        "models/M/valuesets/A.yaml:1:1 error missing-file: The data model "M" has no "models/M/model.yaml". | Add it, with a description.",
        "models/N/events/E.yaml:1:1 error missing-file: The data model "N" has no "models/N/model.yaml". | Add it, with a description.",
      ]
    `);
  });

  it("lists the codes in order", () => {
    expect(Object.keys(READ_CODES)).toEqual(Object.keys(READ_CODES).toSorted());
  });
});

import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../generator/base/compare.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { find, type Result } from "../../generator/site/browser/search/find.ts";
import { foldName } from "../../generator/site/browser/search/fold.ts";
import {
  markedPath,
  markedText,
  type Stretch,
} from "../../generator/site/browser/search/marked.ts";
import { modelsOf } from "../../generator/site/browser/search/of-model.ts";
import { readQuery } from "../../generator/site/browser/search/query.ts";
import { readIndex } from "../../generator/site/browser/search/read-index.ts";
import { searchable, withTexts } from "../../generator/site/browser/search/searchable.ts";
import { targetOf } from "../../generator/site/browser/search/target.ts";
import { topOf } from "../../generator/site/browser/search/top.ts";
import { eventsOf, whereWords } from "../../generator/site/browser/search/where.ts";
import { fieldPaths } from "../../generator/site/search/field-paths.ts";
import { fieldTree } from "../../generator/site/search/field-tree.ts";
import { searchFile } from "../../generator/site/search/search-file.ts";
import { wordsFile } from "../../generator/site/search/words-file.ts";
import { longRuns } from "../support/long-runs.ts";

const { editions } = readEditions("definitions");
const [oldest, newest] = [editions[0]?.catalog, editions.at(-1)?.catalog];
if (oldest === undefined || newest === undefined) throw new Error("There are no editions.");
const file = searchFile(newest);
const names = readIndex(file);
const words = wordsFile(newest, names);
const index = withTexts(searchable(names), words);

function search(typed: string): readonly Result[] {
  return find(index, readQuery(typed));
}

function gzipped(value: unknown): number {
  return gzipSync(JSON.stringify(value)).length;
}

describe("the index", () => {
  it.each([oldest, newest])("has all paths, with the event types that have each", (catalog) => {
    const { events, entries } = readIndex(searchFile(catalog));
    const ids = events.map(({ model, name }) => `${model}.${name}`);
    const read = entries
      .filter(({ kind }) => kind === "field")
      .map((entry) => [entry.path, ...entry.events.map((at) => ids[at])].join(" "));
    const paths = fieldPaths(catalog).map((field) =>
      [field.path, ...field.events.map(({ id }) => id)].join(" "),
    );
    expect(read.toSorted(compareText).join("\n")).toBe(paths.toSorted(compareText).join("\n"));
  });

  it("is small", () => {
    expect(gzipped(file)).toBeLessThan(25_000);
    expect(gzipped(words)).toBeLessThan(130_000);
  });

  it("holds any paths", () => {
    const name = fc.constantFrom("A", "A[]", "B", "B[]", "C", "C[]");
    const path = fc
      .array(name, { minLength: 1, maxLength: 4 })
      .map((steps) => steps.join(".").replace(/\[\]$/, ""));
    const paths = fc.uniqueArray(fc.record({ path, set: fc.nat(3) }), {
      selector: (one) => one.path,
    });
    const sets = [[0], [1], [0, 1], [1, 1]];
    const reached = ["0", "1", "0 1", "1 2"];
    fc.assert(
      fc.property(paths, (given) => {
        const fields = fieldTree(given);
        const nothing = { types: [], valueSets: [], formats: [], extensions: [] };
        const { entries } = readIndex({
          ...nothing,
          models: [["M", ["X", "Y", "Z"]]],
          sets,
          fields,
        });
        const read = entries
          .filter(({ kind }) => kind === "field")
          .map(({ path, events }) => `${path} ${events.join(" ")}`);
        const meant = given.map(({ path, set }) => `${path} ${reached[set]}`);
        expect(read.toSorted(compareText)).toEqual(meant.toSorted(compareText));
      }),
      { numRuns: longRuns(200) },
    );
  });
});

describe("a search", () => {
  it("finds every field by any part of its path", () => {
    const fields = index.entries.filter(({ kind }) => kind === "field");
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(), fc.nat(), (entry, from, length) => {
        const start = from % entry.path.length;
        const part = entry.path.slice(start, start + 1 + (length % entry.path.length));
        if (!/[A-Za-z0-9]/.test(part)) return;
        expect(search(part).some((result) => result.entry === entry)).toBe(true);
      }),
      { numRuns: longRuns(30) },
    );
  });

  it("finds nothing for nothing, and takes anything", () => {
    expect(search(" [] . ")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
        search(typed);
      }),
      { numRuns: longRuns(10) },
    );
  });

  it("shows the best first", async () => {
    const queries = [
      "citiz",
      "citizenship",
      "address zip",
      "Patient.Demographics",
      "patient.demographics.citi",
      "Identifiers[].ID",
      "Married",
      "sex male",
      "germany",
      "insurance member",
      "visit number",
      "npi",
      "birth date",
      "M",
      "scheduling new",
      "sign-on",
      "order",
      "medical record",
      "us-zip",
      "additional phones",
    ];
    const lines = queries.flatMap((typed) => {
      const results = search(typed);
      return [`# ${typed} (${results.length})`, ...topOf(results).map(lineOf), ""];
    });
    await expect(lines.join("\n")).toMatchFileSnapshot("../fixtures/site/search-results.txt");
  });

  it("leads to the row in the event type or the data model that one is on, or else in the first", () => {
    const entry = index.entries.find(({ path }) => path === "Patient.Demographics.Sex");
    if (entry === undefined) throw new Error("There is no such field.");
    const from = (current: string): string => targetOf(entry, eventsOf(index, entry, current));
    const row = "#Patient.Demographics.Sex";
    expect(from("models/scheduling/new/")).toBe(`models/scheduling/new/${row}`);
    expect(from("models/scheduling/")).toBe(`models/scheduling/available-slots/${row}`);
    expect(from("")).toBe(`models/claim/submission/${row}`);
    expect([...modelsOf(index, entry)]).toContain("Scheduling");
  });
});

describe("marks", () => {
  it("are on what was typed", () => {
    const path = (typed: string): string =>
      written(markedPath("Patient.Identifiers[].IDType", readQuery(typed)));
    expect(path("ident")).toBe("Patient.<Ident>ifiers[].IDType");
    expect(path("identifiers.id")).toBe("Patient.<Identifiers[].ID>Type");
    expect(path("id pat")).toBe("<Pat>ient.Identifiers[].<ID>Type");
    const text = written(markedText("Date of birth. Undated: no", readQuery("dat birth")));
    expect(text).toBe("<Dat>e of <birth>. Undated: no");
  });

  it("change no text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 5 }), (text, typed) => {
        const query = readQuery(typed);
        for (const mark of [markedPath, markedText]) {
          expect(
            mark(text, query)
              .map((stretch) => stretch.text)
              .join(""),
          ).toBe(text);
        }
        expect(foldName(text)).toBe(foldName(foldName(text)));
      }),
      { numRuns: longRuns(100) },
    );
  });
});

function lineOf({ entry, text }: Result): string {
  const where = whereWords(entry, eventsOf(index, entry, ""));
  return [`${entry.path} (${where})`, ...(text === undefined ? [] : [text])].join(": ");
}

function written(stretches: readonly Stretch[]): string {
  return stretches.map(({ text, isHit }) => (isHit ? `<${text}>` : text)).join("");
}

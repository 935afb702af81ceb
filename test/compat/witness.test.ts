import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { withWitnesses } from "../../generator/compat/witness/with-witnesses.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import {
  demoCatalog,
  field,
  format,
  record,
  rule,
  valueSet,
} from "../samples/hand-made-catalog.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { changeFixtures } from "./change-fixtures.ts";

function judged(before: Catalog, after: Catalog): readonly Change[] {
  return withWitnesses(compare(before, after), { before, after, eventTypesOf });
}

/** What the witnesses of the changes say, one line each. */
function lines(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ rule: code, subject, witnesses, unproven }) => [
    ...witnesses.map(({ breaks, message, issues, tolerated }) => {
      const why = issues.map((issue) => `${issue.path || "message"}: ${issue.message}`).join("; ");
      return `${code} ${subject}, ${breaks}${tolerated ? ", tolerated" : ""}: ${JSON.stringify(message)} | ${why}`;
    }),
    ...(unproven === undefined ? [] : [`${code} ${subject}, unproven: ${unproven}`]),
  ]);
}

describe("witnesses", () => {
  it("of the fixtures of all rules are what they were", async () => {
    const text = changeFixtures().flatMap(({ code, before, after, earlier }) => {
      const input = { before, after, earlier, eventTypesOf };
      const told = lines(withWitnesses(compare(before, after, { earlier }), input));
      return told.length === 0 ? [] : [`== ${code}`, ...told, ""];
    });
    await expect(text.join("\n")).toMatchFileSnapshot("../fixtures/witnesses.txt");
  });

  it("are tolerated where receivers only warn", () => {
    const before = demoCatalog({ fields: [field("Sex"), field("Age")] });
    const after = demoCatalog({
      fields: [
        field("Sex", "String", { values: "Sex" }),
        field("Age", "String", { required: "always" }),
      ],
      valueSets: [valueSet("Sex", ["Male"])],
    });
    const told = judged(before, after).filter(({ wire }) => wire.sender === "break");
    expect(told.map(({ rule: code, tolerated }) => [code, tolerated])).toEqual([
      ["required-added", false],
      ["nullable-removed", false],
      ["valueset-bound-closed", true],
    ]);
  });

  it("are refused because of the change, whatever else breaks at the same place", () => {
    const rules = [rule([["A"]]), { ...rule([["B"]], ["A"]), id: "other-rule" }];
    const fields = [field("A"), field("B")];
    const told = judged(demoCatalog({ fields }), demoCatalog({ fields, rules }));
    expect(told.map(({ witnesses }) => witnesses.map(({ issues }) => issues.length))).toEqual([
      [1],
      [1],
    ]);
    const expected = told.flatMap(({ witnesses }) =>
      witnesses.flatMap(({ issues }) => issues.map((issue) => issue.expected)),
    );
    expect(expected.toSorted()).toEqual([
      'A (rule "some-rule")',
      'B, because A is filled (rule "other-rule")',
    ]);
  });

  it("fill what the rules of the side that writes ask for", () => {
    const fields = [field("A"), field("B")];
    const before = demoCatalog({ fields, rules: [rule([["A"], ["B"]])] });
    const after = demoCatalog({ fields, rules: [rule([["A"]])] });
    const [witness] = judged(before, after).flatMap(({ witnesses }) => witnesses);
    expect(Object.keys(witness?.message ?? {})).toEqual(["B"]);
  });

  it("are found in formats that differ little", () => {
    const texts = [
      ["^[A-Z]{2,4}$", "^[A-Z]{2,5}$"],
      ["^\\d{4}-\\d{2}-\\d{2}$", "^\\d{4}-[01]\\d-\\d{2}$"],
      ["^(?:\\d{5}|\\d{5}-\\d{4})$", "^\\d{5}$"],
      ["^[^\\n]*$", "^[^\\s]*$"],
    ] as const;
    for (const [one, other] of texts) {
      const [before, after] = [one, other].map((pattern) =>
        demoCatalog({
          fields: [field("A", "String", { format: "f" })],
          formats: [
            format("f", pattern, { example: pattern.includes("A-Z") ? "AB" : "2024-02-05" }),
          ],
        }),
      );
      const breaks = judged(before as Catalog, after as Catalog).flatMap(({ witnesses }) =>
        witnesses.map((witness) => witness.breaks),
      );
      expect([one, breaks.length > 0]).toEqual([one, true]);
    }
  });

  it("say so where there is none", () => {
    const [before, after] = ["^[ab]$", "^(?:a|b)$"].map((pattern) =>
      demoCatalog({
        fields: [field("A", "String", { format: "f" })],
        formats: [format("f", pattern, { example: "a" })],
      }),
    );
    const [change] = judged(before as Catalog, after as Catalog);
    expect([change?.witnesses, change?.tolerated]).toEqual([[], false]);
    expect(change?.unproven).toMatch(/^No message was found/);
  });

  it("end where types hold themselves", () => {
    const part = (more: readonly ReturnType<typeof field>[]) =>
      record("Part", [field("ID"), field("Parts", "Part[]"), ...more]);
    const fields = [field("Root", "Part")];
    const before = demoCatalog({ fields, records: [part([])] });
    const after = demoCatalog({
      fields,
      records: [part([field("Name", "String", { required: "always" })])],
    });
    const told = judged(before, after).flatMap(({ witnesses }) => witnesses);
    expect(told.map(({ message }) => message)).toEqual([{ Root: {} }]);
  });

  it("cost nothing where nothing breaks", () => {
    const catalog = demoCatalog({ fields: [field("A")] });
    const after = demoCatalog({ fields: [field("A"), field("B")] });
    const changes = withWitnesses(compare(catalog, after), {
      before: catalog,
      after,
      eventTypesOf: () => expect.fail("validators were made"),
    });
    expect(changes).toHaveLength(1);
  });
});

describe("witnesses of the real history", () => {
  const { editions } = readEditions(resolve(import.meta.dirname, "../../definitions"));
  const catalogs = [...editions.map(({ catalog }) => catalog), realCatalog()];

  it("are there for every break that was found", () => {
    const cost: string[] = [];
    for (const [at, after] of catalogs.entries()) {
      const before = catalogs[at - 1];
      if (before === undefined) continue;
      const changes = compare(before, after);
      const start = process.cpuUsage();
      const proven = withWitnesses(changes, { before, after, eventTypesOf });
      const { user, system } = process.cpuUsage(start);
      const count = proven.flatMap(({ witnesses }) => witnesses).length;
      cost.push(`${count} in ${Math.round((user + system) / 1000)} ms`);
      expect(proven.filter(({ unproven }) => unproven !== undefined)).toEqual([]);
    }
    console.log(`witnesses of ${cost.length} steps, with CPU time: ${cost.join(", ")}`);
  });
});

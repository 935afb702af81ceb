import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessorOf, pathOf } from "../../generator/site/browser/fields/field-steps.ts";
import {
  AROUND,
  filterOf,
  FOUND,
  HIDDEN,
  rowsShown,
  type FieldFacts,
} from "../../generator/site/browser/fields/filter.ts";
import { longRuns } from "../support/long-runs.ts";

const PLAIN: FieldFacts = {
  text: "patient.sex at birth, as it was said. female · male",
  parent: -1,
  rating: 1,
  isRequired: false,
  hasValueSet: false,
  touched: "",
};

function finds(query: string, facts: Partial<FieldFacts> = {}): boolean | undefined {
  return filterOf(new URLSearchParams(query))?.({ ...PLAIN, ...facts });
}

describe("a filter", () => {
  it("asks for nothing if the query says nothing that it knows", () => {
    for (const query of ["", "q=", "q=%20", "rel=any", "rel=odd", "since=", "edition=2021-04"])
      expect(filterOf(new URLSearchParams(query)), query).toBeUndefined();
  });

  it("asks for all words, in any case and order, and for paths as they are written", () => {
    expect(finds("q=Birth+PATIENT")).toBe(true);
    expect(finds("q=patient[].sex")).toBe(true);
    expect(finds("q=birth+address")).toBe(false);
  });

  it("asks for a rating or a better one", () => {
    const ratings = [1, 2, 3];
    expect(ratings.map((rating) => finds("rel=probable", { rating }))).toEqual([false, true, true]);
    expect(ratings.map((rating) => finds("rel=reliable", { rating }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("asks for what an edition or a later one touched", () => {
    const editions = ["", "2021-04", "2022-06", "2022-06.1", "2023-03"];
    expect(editions.filter((touched) => finds("since=2022-06", { touched }))).toEqual([
      "2022-06",
      "2022-06.1",
      "2023-03",
    ]);
  });

  it("asks for all of that at once", () => {
    expect(finds("req=1&vs=1", { isRequired: true })).toBe(false);
    expect(finds("req=1&vs=1&q=sex", { isRequired: true, hasValueSet: true })).toBe(true);
  });

  it("keeps what is around a field that is found, and nothing else", () => {
    // Each row lies in one of those before it, or in none.
    const trees = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 30 }).map((rows) =>
      rows.map(([draw, isRequired], at) => ({
        ...PLAIN,
        parent: (draw % (at + 1)) - 1,
        isRequired,
      })),
    );
    fc.assert(
      fc.property(trees, (rows) => {
        const shown = rowsShown(rows, ({ isRequired }) => isRequired);
        const isAround = (at: number): boolean =>
          rows.some(({ parent, isRequired }, below) => {
            return parent === at && (isRequired || isAround(below));
          });
        const expected = rows.map(({ isRequired }, at) =>
          isRequired ? FOUND : isAround(at) ? AROUND : HIDDEN,
        );
        expect([...shown]).toEqual(expected);
      }),
      { numRuns: longRuns(100) },
    );
  });
});

describe("what is copied of a row", () => {
  const steps = [
    { name: "Patient", isList: false },
    { name: "Identifiers", isList: true },
    { name: "ID", isList: false },
  ];

  it("is its path as in the docs", () => {
    expect(pathOf(steps)).toBe("Patient.Identifiers[].ID");
    expect(pathOf(steps.slice(0, 2))).toBe("Patient.Identifiers");
  });

  it("is what TypeScript reads it with", () => {
    expect(accessorOf(steps)).toBe("message.Patient?.Identifiers?.[0]?.ID");
    expect(accessorOf(steps.slice(0, 2))).toBe("message.Patient?.Identifiers");
    const odd = [
      { name: "a-b", isList: true },
      { name: 'c"d', isList: false },
    ];
    expect(accessorOf(odd)).toBe(String.raw`message["a-b"]?.[0]?.["c\"d"]`);
  });
});

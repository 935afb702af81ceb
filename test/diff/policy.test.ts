import { describe, expect, test } from "vitest";

import type { Edition } from "../../generator/catalog/edition.ts";
import { baselines } from "../../generator/compat/policy/baselines.ts";
import { checkExceptions } from "../../generator/compat/policy/check-exceptions.ts";
import { isOnTheWay, type Exception } from "../../generator/compat/policy/exception.ts";
import { PROMISES } from "../../generator/compat/policy/promises.ts";
import { CHANGE_RULES } from "../../generator/compat/rules.ts";
import { catalogOf } from "../support/catalog-of.ts";

const SPAN = { file: "exceptions.yaml", start: 0, end: 1 };

function exception(from: string, to: string): Exception {
  return {
    name: "example",
    rule: "field-removed-optional",
    path: "A.B",
    from,
    to,
    reason: "It never held anything.",
    approvedBy: "Ada",
    expires: "2999-12-31",
    span: SPAN,
    spanOf: () => SPAN,
  };
}

describe("the promise", () => {
  test("is about rules that there are, each once", () => {
    const promised = PROMISES.flatMap(({ rules }) => rules);
    const codes = new Set(CHANGE_RULES.map(({ code }) => code));
    expect(promised.filter((rule) => !codes.has(rule))).toEqual([]);
    expect(new Set(promised).size).toBe(promised.length);
  });

  test("forbids only what asks for a major version", () => {
    const promised = new Set(PROMISES.flatMap(({ rules }) => rules));
    const small = CHANGE_RULES.filter(({ code, bump }) => promised.has(code) && bump !== "major");
    expect(small.map(({ code }) => code)).toEqual([]);
  });

  test("holds for all editions of the major version that each data model has", () => {
    const catalog = catalogOf({});
    const editions = [
      ["2023-01", { Order: "1.0.0", Notes: "0.1.0", Gone: "1.0.0" }],
      ["2023-02", { Order: "1.4.0", Notes: "0.1.1", Gone: "1.0.0" }],
      ["2023-03", { Order: "2.0.0", Notes: "0.2.0" }],
      ["2023-04", { Order: "2.0.1", Notes: "0.2.0", Device: "1.0.0" }],
    ] as const;
    const found = baselines(
      editions.map(([name, versions]): Edition => ({
        name,
        versions: new Map(Object.entries(versions)),
        digest: "",
        umbrella: "1.0.0",
        catalog,
      })),
    );
    expect(found.map(({ edition, models }) => [edition, [...models].join()])).toEqual([
      ["2023-04", "Order,Notes,Device"],
      ["2023-03", "Order,Notes"],
    ]);
  });
});

describe("an exception", () => {
  test.for([
    ["2023-03", "next", "2023-03", "next", true],
    ["2022-08", "2023-03", "2022-06", "next", true],
    ["2022-08", "2023-03", "2022-08", "2023-03", true],
    ["2022-08", "2023-03", "2023-03", "next", false],
    ["2023-03", "next", "2022-08", "2023-03", false],
    ["2022-08", "2023-03", "2022-06", "2022-08", false],
  ] as const)("for %s to %s, on the way from %s to %s: %j", ([from, to, start, end, holds]) => {
    expect(isOnTheWay(exception(from, to), { from: start, to: end })).toBe(holds);
  });

  const change = {
    rule: "field-removed-optional",
    subject: "A.B",
    places: [],
    models: ["Order"],
    wire: { sender: "ok", receiver: "ok" },
    source: { reading: "break", constructing: "break" },
    bump: "major",
    witnesses: [],
    tolerated: false,
  } as const;

  test.for([
    ["2022-08", "2023-03", []],
    ["2023-03", "next", ["exception-expired"]],
  ] as const)("for %s to %s, when its time is over", ([from, to, codes]) => {
    const found = checkExceptions({
      exceptions: [exception(from, to)],
      editions: ["2022-08", "2023-03"],
      today: "3000-01-01",
      changesOf: () => [change],
    });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  test("means one change, not several", () => {
    const found = checkExceptions({
      exceptions: [exception("2023-03", "next")],
      editions: ["2023-03"],
      today: "2026-11-22",
      changesOf: () => [change, { ...change, before: "Number" }],
    });
    expect(found.map(({ code }) => code)).toEqual(["exception-ambiguous"]);
  });
});

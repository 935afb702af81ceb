import { describe, expect, it, test } from "vitest";

import { columns, shortPath } from "../../generator/report/profile/columns.ts";
import { comparisonRow } from "../../generator/report/profile/comparison-rows.ts";
import { byteText } from "../../generator/report/profile/byte-text.ts";
import { counted } from "../../generator/site/parts/counted.ts";
import { deviationsOf } from "../../generator/report/profile/deviations.ts";
import { misfitsOf } from "../../generator/report/profile/misfits.ts";
import { renderProfileText } from "../../generator/report/profile/render-text.ts";
import { bar, interval, percent } from "../../generator/report/profile/share.ts";
import { mergeProfiles } from "../../generator/traffic/profile/merge.ts";
import {
  observations,
  type EventObservations,
} from "../../generator/traffic/profile/observations.ts";
import { createProfiler } from "../../generator/traffic/profile/profiler.ts";
import { catalogOf } from "../support/catalog-of.ts";

describe("numbers", () => {
  test.for([
    [0, "0 %", "░░░░░░░░░░"],
    [0.0001, "<1 %", "█░░░░░░░░░"],
    [0.5, "50 %", "█████░░░░░"],
    [0.9999, ">99 %", "█████████░"],
    [1, "100 %", "██████████"],
  ] as const)("only what is complete looks complete: %d", ([share, text, drawn]) => {
    expect([percent(share), bar(share)]).toEqual([text, drawn]);
  });

  test("intervals are rounded outwards, counts have their thousands apart", () => {
    expect(interval({ low: 0.404, high: 0.596 })).toBe("40 to 60 %");
    expect([counted(1, "field"), counted(1234567, "field")]).toEqual([
      "1 field",
      "1,234,567 fields",
    ]);
    expect([999, 1500, 2_100_000, 3e9].map(byteText)).toEqual([
      "999 bytes",
      "1.5 kB",
      "2.1 MB",
      "3.0 GB",
    ]);
  });
});

describe("columns", () => {
  it("are as wide as what they hold, and left out where that is nothing", () => {
    const heads = [{ head: "a" }, { head: "none" }, { head: "n", align: "right" }] as const;
    const { head, lines } = columns(heads, [
      ["x", "", "1"],
      ["long", "", "200"],
    ]);
    expect([head, ...lines]).toEqual(["a       n", "x       1", "long  200"]);
  });

  it("show the end of a path, which says most", () => {
    const path = `${"Outer[].".repeat(10)}Address.ZIP`;
    expect(shortPath(path)).toBe("Outer[].Outer…uter[].Outer[].Address.ZIP");
  });
});

const catalog = catalogOf({
  "models/Shop/events/Sale.yaml": `description: Something was sold.
method: push
reliability: reliable
fields:
  Meta:
    type: Object
    description: What it is.
    fields:
      DataModel: { required: true, constant: model, description: The data model. }
      EventType: { required: true, constant: event, description: The event type. }
  Buyer:
    type: Object
    description: Who pays.
    fields:
      Name: { description: As written. }
      Town: { description: Where to. }
      Mail: { format: email, description: Where the bill goes. }
  Items:
    type: Item[]
    description: What was sold.
  Paid: { values: Payment, reliability: possible, description: By which means. }
`,
  "models/Shop/types/Item.yaml": `description: A thing.
reliability: reliable
fields:
  Code: { description: On the label. }
  Note: { reliability: possible, description: What to know. }
`,
  "models/Shop/valuesets/Payment.yaml": `description: Means.
binding: open
source: inferred
codes: { card: By card }
`,
  "formats/email.yaml": `description: An address.
pattern: "^[^@]+@[^@]+$"
example: a@b.example
`,
});

/** A hundred messages, of which each has what `fill` says. */
function observed(fill: (at: number) => object): EventObservations {
  const [event] = observations(profiled(fill), catalog);
  if (event === undefined) throw new Error("There are no observations.");
  return event;
}

function profiled(fill: (at: number) => object) {
  const profiler = createProfiler({ catalog });
  for (let at = 0; at < 100; at += 1)
    profiler.add({ Meta: { DataModel: "Shop", EventType: "Sale" }, ...fill(at) }, 100);
  return profiler.profile();
}

function told(event: EventObservations): readonly string[] {
  return deviationsOf(event.fields).map(({ field, below }) => `${field.path} +${below}`);
}

describe("deviations", () => {
  const buyer = { Name: "A", Town: "B", Mail: "a@b" };
  const items = [{ Code: "1" }];

  it("are told where they come from: of an object that is missing, not of its fields", () => {
    expect(
      told(observed((at) => (at % 2 === 0 ? { Items: items } : { Buyer: buyer, Items: items }))),
    ).toEqual(["Buyer +3"]);
    expect(told(observed(() => ({ Items: items })))).toEqual(["Buyer +3"]);
  });

  it("are told of a field that its own object has too seldom, worst first", () => {
    const half = observed((at) => ({
      Buyer: at % 2 === 0 ? buyer : { ...buyer, Town: null },
      Items: [...items, {}, ...(at % 4 === 0 ? [{ Code: "", Note: "x" }] : [])],
      Paid: "card",
    }));
    expect(told(half)).toEqual(["Paid +0", "Buyer.Town +0", "Items[].Code +0"]);
  });

  it("are told of the objects of a list, where the messages hide them", () => {
    const list = observed(() => ({ Buyer: buyer, Items: [...items, { Note: "x" }] }));
    expect(told(list)).toEqual(["Items[].Note +0", "Items[].Code +0"]);
  });
});

test("what does not fit is told by place, most frequent first", () => {
  const event = observed((at) => ({
    Buyer: { Name: at, Town: "B", Mail: at % 4 === 0 ? "no address" : "a@b", Shoe: 43, Hat: 7 },
    Paid: at % 10 === 0 ? "gold" : "card",
    ...(at === 0 ? { Extra: 1 } : {}),
  }));
  expect(misfitsOf({ undeclared: 1 }, event.fields, catalog)).toEqual([
    { path: "Buyer", count: 200, text: "200 keys that no definition declares" },
    { path: "Buyer.Name", count: 100, text: "100 of 100 values of another JSON type" },
    { path: "Buyer.Mail", count: 25, text: '25 of 100 texts not in format "email"' },
    { path: "Paid", count: 10, text: '10 of 100 codes not in "Shop.Payment" (open)' },
    { count: 1, text: "1 key that no definition declares" },
  ]);
});

test("keys that an object has again are told, only if there are some", () => {
  const profiler = createProfiler({ catalog });
  const told = (items: string): string => {
    const text = Buffer.from(
      `{"Meta":{"DataModel":"Shop","EventType":"Sale"},"Items":[{${items}}]}`,
    );
    profiler.addText({ bytes: text, from: 0, to: text.length });
    const options = { catalog, name: "shop", all: true, colours: false };
    return renderProfileText(profiler.profile(), options);
  };
  expect(told('"Code":"1"')).not.toContain("again");
  expect(told('"Code":"1","Code":"2"')).toContain(
    "  (message)               1 key that its object has again, at any depth; the last value counts\n",
  );
  expect(told('"Other":"1","Other":"2"')).toContain(
    "  (message)               2 keys that their objects have again, at any depth; the last value counts\n",
  );
});

describe("a comparison", () => {
  const share = (count: number, of: number) => ({ count, of });
  const change = (before: number, after: number) => ({
    before: share(before, 100),
    after: share(after, 100),
    difference: (after - before) / 100,
    low: 0,
    high: 0,
  });

  it("tells of the share that changed more", () => {
    const field = {
      kind: "field",
      event: "Shop.Sale",
      path: "Paid",
      how: "less",
      weight: 1,
    } as const;
    const row = { what: "less often", path: "Paid", before: "90 %" };
    expect(
      comparisonRow({ ...field, ofMessages: change(90, 80), ofParents: change(90, 20) }),
    ).toEqual({ ...row, of: "objects", after: "20 %", change: "-70 points" });
    expect(comparisonRow({ ...field, ofMessages: change(90, 80) })).toEqual({
      ...row,
      of: "messages",
      after: "80 %",
      change: "-10 points",
    });
  });
});

test("a profile of nothing is told as such", () => {
  const options = { catalog, name: "nothing\u001b[31m", all: false, colours: false };
  expect(renderProfileText(mergeProfiles([]), options)).toBe(
    "nothing\\u001b[31m: 0 messages of 0 event types\n",
  );
});

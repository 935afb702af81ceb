import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawCatalog } from "../../equivalence/support/catalogs.ts";
import { drawMessage, drawMutant } from "../../equivalence/support/messages.ts";
import { catalogOf, realCatalog } from "../../support/catalog-of.ts";
import { longRuns } from "../../support/long-runs.ts";
import { REPOSITORY } from "../../support/run-cli.ts";
import { brokenLines, canaryMessages } from "../support/canary-messages.ts";
import { mutated } from "../scan/support/mutated.ts";
import { escaped, nearTexts } from "./support/near-texts.ts";
import { GOOD, library } from "./support/library.ts";
import { twoWays, type TwoWays } from "./support/two-ways.ts";

const DIRECTIONS = ["receiving", "sending"] as const;
const catalog = realCatalog();
const SAMPLES = join(REPOSITORY, "generated/samples");
const samples = readdirSync(SAMPLES)
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), "utf8") }));
const good = JSON.stringify(JSON.parse(sample("PatientAdmin.NewPatient.minimal")));

function sample(name: string): string {
  return samples.find((one) => one.name === `${name}.json`)?.text ?? "";
}

const ALL = { places: 1, each: 1, first: 0 };

/** How many texts have no issue, and how many have one: each is judged in both ways. */
function judgedIn(ways: TwoWays, texts: Iterable<string>): { right: number; wrong: number } {
  const counts = { right: 0, wrong: 0 };
  for (const text of texts) counts[ways.judged(text) === undefined ? "wrong" : "right"] += 1;
  return counts;
}

describe.each(DIRECTIONS)("%s: what passes is what has no issue", (direction) => {
  const ways = twoWays({ catalog, direction, good });

  test("of all samples, printed in several ways", () => {
    for (const { name, text } of samples) {
      const id = name.split(".").slice(0, 2).join(".");
      expect(ways.judged(text)).toBe(id);
      expect(ways.judged(JSON.stringify(JSON.parse(text)))).toBe(id);
      expect(ways.judged(JSON.stringify(turned(JSON.parse(text))))).toBe(id);
    }
  });

  test("of all samples with anything in another way", () => {
    const all = samples.flatMap(({ text }, at) => [
      ...nearTexts(JSON.parse(text), { places: 167, each: 13, first: at * 7 }),
    ]);
    const { right, wrong } = judgedIn(ways, all);

    expect(right).toBeGreaterThan(300);
    expect(wrong).toBeGreaterThan(300);
  });

  test("of some with everything in another way, one by one", () => {
    const few = ["PatientSearch.Query.typical", "ClinicalSummary.VisitQuery.typical"];
    for (const name of few) {
      const message: unknown = JSON.parse(sample(name));
      const { right, wrong } = judgedIn(ways, nearTexts(message, ALL));
      expect({ right: right > 50, wrong: wrong > 50 }, name).toEqual({ right: true, wrong: true });
    }
  });

  test("of messages that are wrong in many places, and of what is none", () => {
    judgedIn(
      ways,
      canaryMessages()
        .filter((_, at) => at % 3 === 0)
        .map((one) => JSON.stringify(one)),
    );
    for (const line of brokenLines().toString("latin1").split("\n"))
      expect(ways.judged(Buffer.from(line, "latin1"))).toBeUndefined();
    for (const text of [
      "",
      " ",
      "1",
      '"a"',
      "null",
      "[]",
      "{}",
      `[${good}]`,
      `${good}${good}`,
      `\uFEFF${good}`,
    ])
      expect(ways.judged(text)).toBeUndefined();
  });

  test("of a message that is damaged anywhere", () => {
    fc.assert(
      fc.property(mutated(fc.constant(good)), (bytes) => {
        ways.judged(bytes);
      }),
      { numRuns: longRuns(300), seed: 7 },
    );
    for (let end = 0; end < good.length; end += 1)
      expect(ways.judged(good.slice(0, end))).toBeUndefined();
  });

  // As much more time as there are more runs.
  test("of any small catalog", { timeout: longRuns(60_000) }, () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const small = drawCatalog(draw);
        for (const [id, event] of small.events) {
          let message = drawMessage(draw, small, event);
          const asked = twoWays({ catalog: small, direction, event: id });
          for (let changes = 0; changes <= 3; changes += 1) {
            asked.judged(JSON.stringify(message));
            message = drawMutant(draw, message);
          }
        }
      }),
      { numRuns: longRuns(100), seed: 7, endOnFailure: true },
    );
  });
});

/** The same with all names in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, held]) => [name, turned(held)] as const);
  return Object.fromEntries(members.toReversed());
}

describe("the event type", () => {
  const meta = JSON.stringify(GOOD.Meta);
  const rest = JSON.stringify({ Reader: GOOD.Reader, DueDays: 28 }).slice(1, -1);
  const title = (model: string, event: string): string =>
    `{"DataModel":${model},"EventType":${event}}`;
  const right = title('"Library"', '"Lent"');

  test.each<readonly [string, string, boolean]>([
    ["first", `{"Meta":${meta},${rest}}`, true],
    ["last", `{${rest},"Meta":${meta}}`, true],
    ["in the middle", `{"DueDays":1,"Meta":${meta},"Reader":{"CardNumber":"L"}}`, true],
    ["missing", `{${rest}}`, false],
    ["in a list", `{"Meta":[${meta}],${rest}}`, false],
    ["as a text", `{"Meta":"Library",${rest}}`, false],
    ["null", `{"Meta":null,${rest}}`, false],
    ["twice, and right at last", `{"Meta":7,${rest},"Meta":${meta}}`, true],
    ["twice, and wrong at last", `{"Meta":${meta},${rest},"Meta":7}`, false],
    [
      "twice, and another one at last",
      `{"Meta":${meta},"Meta":${title('"Library"', '"Lend"')},${rest}}`,
      false,
    ],
    ["with an escaped name", `{"\\u004deta":${meta},${rest}}`, true],
    ["twice, with an escaped name at last", `{"Meta":${meta},${rest},"M\\u0065ta":{}}`, false],
    ["in another case", `{"meta":${meta},${rest}}`, false],
    ["escaped", `{"Meta":${title(escaped("Library"), escaped("Lent"))},${rest}}`, true],
    ["escaped in part", `{"Meta":${title('"L\\u0069brary"', '"Len\\u0074"')},${rest}}`, true],
    [
      "with escaped names",
      `{"Meta":{${escaped("EventType")}:"Lent",${escaped("DataModel")}:"Library"},${rest}}`,
      true,
    ],
    [
      "with a name again",
      `{"Meta":{"EventType":7,"DataModel":"Library","EventType":"Lent"},${rest}}`,
      true,
    ],
    [
      "with a wrong name again",
      `{"Meta":{"EventType":"Lent","DataModel":"Library","EventType":7},${rest}}`,
      false,
    ],
    ["with spaces", `{ "Meta" : ${right.replaceAll(/[{}:,]/g, " $& ")} , ${rest}}`, true],
    ["turned", `{"Meta":${title('"Lent"', '"Library"')},${rest}}`, false],
    ["in another case of its title", `{"Meta":${title('"library"', '"Lent"')},${rest}}`, false],
    ["longer", `{"Meta":${title('"Library"', '"Lent "')},${rest}}`, false],
    ["shorter", `{"Meta":${title('"Library"', '"Len"')},${rest}}`, false],
    ["no text", `{"Meta":${title('"Library"', "7")},${rest}}`, false],
    ["a list of a text", `{"Meta":${title('["Library"]', '"Lent"')},${rest}}`, false],
    ["deeper", `{"Reader":{"Meta":${meta}},"DueDays":1}`, false],
  ])("%s", (_, text, isRight) => {
    for (const direction of DIRECTIONS) {
      const named = twoWays({ catalog: library, direction, good: JSON.stringify(GOOD) });
      expect(named.judged(text)).toBe(isRight ? "Library.Lent" : undefined);
      const asked = twoWays({
        catalog: library,
        direction,
        event: "Library.Lent",
        good: JSON.stringify(GOOD),
      });
      asked.judged(text);
    }
  });

  test("is that of all messages if it was asked for", () => {
    const event = "PatientAdmin.NewPatient";
    const other = sample("PatientAdmin.PatientUpdate.typical");
    for (const direction of DIRECTIONS) {
      const ways = twoWays({ catalog, direction, event, good });
      expect(ways.judged(good)).toBe(event);
      judgedIn(ways, nearTexts(JSON.parse(good), { ...ALL, each: 3 }));
      for (const text of [other, "[]", "1", "null", "{}", '"Meta"']) ways.judged(text);
    }
  });

  test("of a message with everything in another way, in a small catalog", () => {
    for (const direction of DIRECTIONS) {
      const ways = twoWays({ catalog: library, direction, good: JSON.stringify(GOOD) });
      const message = { ...GOOD, Remarks: ["fine", "é"] };
      const { right, wrong } = judgedIn(ways, nearTexts(message, ALL));
      expect(right).toBeGreaterThan(100);
      expect(wrong).toBeGreaterThan(100);
    }
  });
});

const nested = catalogOf({
  "types/Meta.yaml": `description: Says what it is.\nreliability: reliable\nfields:
  DataModel: { required: true, constant: model, description: Model. }
  EventType: { required: true, constant: event, description: Event. }
`,
  "types/Box.yaml": `description: A box.\nreliability: possible\nfields:
  ID: { required: true, description: ID. }
  Code: { values: Code, description: Code. }
  Name: { description: Name. }
  Size: { type: Number, description: Size. }
  Box: { type: Box, description: What is in it. }
  Boxes: { type: "Box[]", minItems: 1, maxItems: 3, description: Boxes. }
rules:
  one-way:
    description: A box says how large it is, or what it is.
    anyOf:
      - [Code]
      - [Name]
      - [Size, ID]
      - [Box.ID]
`,
  "valuesets/Code.yaml": `description: Codes.\nbinding: closed\nsource: published\ncodes:\n  "a/b": A.\n  "é": E.\n  "\\"": Quote.\n`,
  "models/Store/events/Kept.yaml": `description: Kept.\nmethod: push\nreliability: possible\nfields:
  Meta: { type: Meta, required: true, reliability: reliable, description: Meta. }
  Box: { type: Box, required: true, description: A box. }
`,
});

describe.each(DIRECTIONS)("%s: in a catalog of boxes in boxes", (direction) => {
  const inBox = (box: string): string =>
    `{"Meta":{"DataModel":"Store","EventType":"Kept"},"Box":${box}}`;
  const ways = twoWays({ catalog: nested, direction, good: inBox('{"ID":"1","Size":1}') });

  test.each<readonly [string, string, boolean]>([
    ["a code with an escape", '{"ID":"1","Code":"a\\/b"}', true],
    ["a code that is not ASCII", '{"ID":"1","Code":"é"}', true],
    ["the same, escaped", '{"ID":"1","Code":"\\u00e9"}', true],
    ["a code that needs an escape", '{"ID":"1","Code":"\\""}', true],
    ["an empty text, as all that a rule needs", '{"ID":"1","Name":""}', false],
    ["the same, with what another alternative needs", '{"ID":"1","Name":"","Size":0}', true],
    ["an escape, as all that a rule needs", '{"ID":"1","Name":"\\u0000"}', true],
    ["no code", '{"ID":"1","Code":"a\\\\/b"}', false],
    ["a rule that needs a null", '{"ID":"1","Code":null,"Size":null}', false],
    ["a rule that needs what is gone", '{"ID":"1","Code":"é","Code":null}', false],
    ["a rule that needs what is there again", '{"ID":"1","Code":null,"C\\u006fde":"é"}', true],
    ["a rule that looks into an object", '{"ID":"1","Box":{"ID":"2","Size":1}}', true],
    ["the same, with an empty text there", '{"ID":"1","Box":{"ID":"","Size":1,"Code":"é"}}', false],
    ["something required that is gone", '{"ID":"1","Size":1,"ID":null}', false],
    ["something required that is there twice", '{"ID":"1","Size":1,"ID":"2"}', true],
    [
      "something required that another name cannot stand for",
      '{"Id":"1","Size":1,"Code":"é"}',
      false,
    ],
    ["no items", '{"ID":"1","Size":1,"Boxes":[]}', false],
    [
      "as many items as there may be",
      `{"ID":"1","Size":1,"Boxes":[${'{"ID":"2","Size":1},'.repeat(2)}{"ID":"2","Size":1}]}`,
      true,
    ],
    [
      "more items than there may be",
      `{"ID":"1","Size":1,"Boxes":[${'{"ID":"2","Size":1},'.repeat(3)}{"ID":"2","Size":1}]}`,
      false,
    ],
    ["a wrong item", '{"ID":"1","Size":1,"Boxes":[{"ID":"2","Size":1},{"ID":"2"}]}', false],
    ["the largest number", '{"ID":"1","Size":9007199254740991}', true],
    ["the largest number with an exponent", '{"ID":"1","Size":9007199254740991e0}', true],
    ["more than that", '{"ID":"1","Size":9007199254740992}', false],
    ["more than that with few digits", '{"ID":"1","Size":1e16}', false],
    ["less than nothing of it", '{"ID":"1","Size":-9007199254740992}', false],
    ["a number without end", '{"ID":"1","Size":1e400}', false],
    ["a long fraction", '{"ID":"1","Size":0.12345678901234567890}', true],
  ])("%s", (_, box, isRight) => {
    expect(ways.judged(inBox(box))).toBe(isRight ? "Store.Kept" : undefined);
    expect(ways.judged(inBox(`{"ID":"0","Box":${box}}`))).toBe(isRight ? "Store.Kept" : undefined);
  });

  test("as many levels as a message may have, and more", () => {
    const deep = (levels: number, open: string, close: string): string =>
      inBox(open.repeat(levels - 2) + '{"ID":"1","Size":1}' + close.repeat(levels - 2));
    for (const [open, close] of [
      ['{"ID":"1","Box":', "}"],
      ['{"ID":"1","Size":1,"Boxes":[', "]}"],
      ['{"ID":"1","Size":1,"B\\u006fxes":[{"ID":"3","Code":"é"},', "]}"],
    ] as const) {
      for (const levels of [2, 30, 31, 32, 33, 34, 100, 511, 512])
        expect(ways.judged(deep(levels, open, close)), `${levels} levels`).toBe("Store.Kept");
      for (const levels of [513, 514, 600, 5000])
        expect(ways.judged(deep(levels, open, close)), `${levels} levels`).toBeUndefined();
    }
    const unknown = inBox(`{"ID":"1","Size":1,"x":${"[".repeat(5000)}${"]".repeat(5000)}}`);
    expect(ways.judged(unknown)).toBe("Store.Kept");
  });

  test("everything in another way", () => {
    const box = { ID: "1", Code: "a/b", Size: 2, Boxes: [{ ID: "é", Box: { ID: "2", Size: 3 } }] };
    const message: unknown = JSON.parse(inBox(JSON.stringify(box)));
    const { right, wrong } = judgedIn(ways, nearTexts(message, ALL));
    expect(right).toBeGreaterThan(200);
    expect(wrong).toBeGreaterThan(200);
  });
});

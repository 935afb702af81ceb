import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/base/json.ts";
import { positionAt } from "../../generator/base/source.ts";
import { checkChain } from "../../generator/edition/check-chain.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { readSnapshot } from "../../generator/edition/read-snapshot.ts";
import { catalogOf } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { editionWith } from "./support/edition-with.ts";

const TEXT = printSnapshot(
  editionWith(
    catalogOf({
      "types/Base.yaml":
        "description: A base.\n\nfields:\n  ID:\n    required: true\n    format: short\n    description: Its ID.\n",
      "types/Person.yaml":
        "description: A person.\nextends: Base\n\nfields:\n  Sex:\n    values: Sex\n    description: A code.\n  Next:\n    type: Person\n    description: Another.\n\nrules:\n  some:\n    description: Something.\n    anyOf:\n      - [ID]\n",
      "valuesets/Sex.yaml":
        "description: Sexes.\nbinding: closed\nsource: inferred\ncodes:\n  F:\n  M: Male\n",
      "formats/short.yaml": "description: Short.\npattern: '^.{1,3}$'\nexample: abc\n",
      "models/M/events/Ask.yaml":
        "description: A question.\nmethod: pull\nresponse: Answer\n\nfields:\n  Who:\n    type: Person[]\n    description: Whom.\n",
      "models/M/events/Answer.yaml":
        "description: An answer.\nmethod: pull\nrelated: [Ask]\n\nfields:\n  Who:\n    type: Person\n    description: Whom.\n",
    }),
    { name: "2023-04" },
  ),
);

/** What is said of a text: the line, the code and the message of each finding. */
function findings(text: string): readonly string[] {
  const { edition, diagnostics } = readSnapshot({ path: "editions/2023-04.json", text });
  expect(edition === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(
    ({ code, message, span }) => `${positionAt(text, span.start).line} ${code}: ${message}`,
  );
}

function changed(before: string, after: string): string {
  expect(TEXT).toContain(before);
  return TEXT.replace(before, after);
}

const DAMAGED: readonly (readonly [how: string, text: string])[] = [
  ["cut off", TEXT.slice(0, 300)],
  ["of another kind", '{ "edition": "2023-04" }'],
  ["laid out anew", JSON.stringify(JSON.parse(TEXT), undefined, 2)],
  ["with a key twice", changed('"umbrella"', '"umbrella": "1.0.0",\n  "umbrella"')],
  ["with an unknown key", changed('"binding":"closed"', '"binding":"closed","x":1')],
  ["with another name", changed('{"name":"Sex"', '{"name":"__proto__"')],
  ["with a field of no type", changed('"type":"Person[]"', '"type":"Nobody[]"')],
  ["with a base in a circle", changed('"Base": {', '"Base": {"base":"Person",')],
  ["with an unknown value set", changed('"values":"Sex"', '"values":"Age"')],
  ["with an unsafe pattern", changed("^.{1,3}$", "^(a+)+$")],
  ["with a rule that leads nowhere", changed('"anyOf":[["ID"]]', '"anyOf":[["Who"]]')],
  ["with an unknown response", changed('"response":"Answer"', '"response":"Later"')],
  [
    "without a message",
    changed('"M.Ask": {"description":"A question.","fields"', '"M.Other": {"fields"'),
  ],
  ["without a version", changed('"M": "1.0.0"', '"N": "1.0.0"')],
  [
    "that requires itself",
    changed('"Next","type":"Person"', '"Next","type":"Person","required":true'),
  ],
  ["in another order", changed('["F",["M","Male"]]', '["F",["F","Male"]]')],
];

describe("the file of an edition that was damaged", () => {
  it("is told from one that is as it was written", () => {
    expect(findings(TEXT)).toEqual([]);
  });

  it("is refused, and what is wrong is said", async () => {
    const told = DAMAGED.map(([how, text]) => [how, ...findings(text)].join("\n  "));
    await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot("../fixtures/edition/damaged.txt");
  });

  it("is refused whatever was changed, and never half read", () => {
    const places = placesIn(JSON.parse(TEXT) as Json);
    const value = fc.oneof(
      fc.constantFrom<Json>(null, "", "Person", "M.Ask", "__proto__", "ID", "...", 0, true, [], {}),
      fc.jsonValue().map((json) => json as Json),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (place, json) => {
        const text = TEXT.replace(place, () => JSON.stringify(json));
        if (text === TEXT) return;
        const { edition } = readSnapshot({ path: "editions/2023-04.json", text });
        // What is another edition is one to the byte: its digest gives it away.
        if (edition !== undefined) expect(printSnapshot(edition)).toBe(text);
      }),
      { numRuns: longRuns(300), seed: 5 },
    );
  });

  it("ends soon, however deep it nests", () => {
    const records: Record<string, Json> = { "M.Ask": { fields: [{ name: "A", type: "R0" }] } };
    for (let at = 0; at < 5_000; at += 1)
      records[`R${at}`] = { fields: [{ name: "A", type: `R${at + 1}` }] };
    records["R5000"] = { fields: [{ name: "A" }] };
    const edition = JSON.parse(TEXT) as JsonObject & { catalog: JsonObject };
    const events = { "M.Ask": { description: "A question.", method: "pull" } };
    const text = JSON.stringify({ ...edition, catalog: { ...edition.catalog, events, records } });
    expect(findings(text)).toEqual([
      expect.stringContaining("too many objects inside one another"),
    ]);
  });
});

/** Texts of all values in a text. */
function placesIn(json: Json): readonly string[] {
  const inside = Array.isArray(json)
    ? (json as readonly Json[])
    : isJsonObject(json)
      ? Object.values(json)
      : [];
  return [JSON.stringify(json), ...inside.flatMap(placesIn)];
}

describe("the chain of editions", () => {
  const catalog = catalogOf({
    "models/M/events/E.yaml":
      "description: An event.\nmethod: push\n\nfields:\n  A:\n    description: A field.\n",
  });
  const fileOf = (name: string, previous?: { name: string; digest: string }) => {
    const edition = editionWith(catalog, previous === undefined ? { name } : { name, previous });
    const file = { path: `editions/${name}.json`, text: printSnapshot(edition) };
    const read = readSnapshot(file).edition;
    if (read === undefined) throw new Error("no edition");
    return { edition: read, file };
  };
  const first = fileOf("2023-03");
  const { digest } = first.edition;

  it.each([
    ["in order", [first, fileOf("2023-04", { name: "2023-03", digest })], []],
    [
      "under another name",
      [{ ...first, file: { ...first.file, path: "editions/2023-02.json" } }],
      ['"editions/2023-02.json" has the name "2023-03".'],
    ],
    [
      "without a link",
      [first, fileOf("2023-04")],
      ['"editions/2023-04.json" follows no edition, and "2023-03" is older.'],
    ],
    [
      "with one left out",
      [first, fileOf("2023-05", { name: "2023-04", digest })],
      ['"editions/2023-05.json" follows the edition "2023-04", which is not the one before it.'],
    ],
    [
      "after one that was changed",
      [first, fileOf("2023-04", { name: "2023-03", digest: "0".repeat(64) })],
      ['"editions/2023-04.json" follows an edition "2023-03" with other bytes.'],
    ],
  ])("is proven: %s", (_, files, expected) => {
    expect(checkChain(files).map(({ message }) => message)).toEqual(expected);
  });
});

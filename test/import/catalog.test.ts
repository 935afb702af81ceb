import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../generator/base/source.ts";
import { catalogJson } from "../../generator/emit/catalog-json.ts";
import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { importSchemas, type ImportResult } from "../../generator/import/import.ts";
import { catalogOf, readTexts } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { runCli } from "../support/run-cli.ts";

const definitions = {
  "catalog.yaml": 'description: All of it.\nscope: "@ward"\n',
  "formats/npi.yaml": "description: Ours.\npattern: '^\\d{10}$'\nexample: '1234567893'\n",
  "valuesets/Sex.yaml":
    "description: Sexes.\nbinding: closed\nsource: inferred\ncodes: { Female: A woman., Other: }\n",
  "valuesets/Unused.yaml": "description: Unused.\nbinding: open\nsource: inferred\ncodes: { A: }\n",
  "models/Ward/model.yaml": "title: The Ward\ndescription: A ward.\n",
  "models/Ward/valuesets/Unit.yaml":
    "description: Units.\nbinding: open\nsource: published\nstandard: { name: UCUM }\n",
  "models/Ward/events/Ask.yaml":
    "description: Who is there?\nmethod: pull\nresponse: Tell\nrelated: [Tell, Bed.New]\nfields: { Sex: { values: Sex, reliability: possible, description: Sex. } }\n",
  "models/Ward/events/Tell.yaml":
    "description: Who is there.\nmethod: pull\nstatus: beta\nfields: { Who: { type: Object, reliability: possible, description: Who., fields: { Npi: { format: npi, values: Unit, reliability: possible, description: N. } } } }\n",
  "models/Bed/model.yaml": "description: Beds.\n",
  "models/Bed/events/New.yaml":
    "description: A new bed.\nmethod: push\nfields: { ID: { reliability: possible, description: Its number. } }\n",
  "models/Empty/model.yaml": "description: Nothing yet.\n",
  "extensions/bed-side.yaml":
    'description: Side of the bed.\nsource: inferred\nallowedOn: { paths: ["Ward.Tell.Who", "Bed.*"] }\nfields: { Side: { reliability: possible, description: Left or right. } }\n',
};

const input = { catalog: catalogOf(definitions), version: "0.0.0", runtime: [] };
const schemas = jsonSchema.emit(input);
const [catalogFile = { path: "", text: "" }] = catalogJson.emit(input);

function imported(files: readonly SourceFile[]): ImportResult {
  return importSchemas({ schemas: files, names: new Map() });
}

function textsOf({ files }: ImportResult): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The file with one text of it replaced by another. */
function changed(from: string, to: string): SourceFile {
  expect(catalogFile.text).toContain(from);
  return { ...catalogFile, text: catalogFile.text.replace(from, to) };
}

function problems(file: SourceFile): readonly string[] {
  return imported([...schemas, file]).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe("import of the catalog beside the schemas", () => {
  it("takes all that the schemas leave out, wherever the file lies", () => {
    const result = imported([...schemas, { ...catalogFile, path: "elsewhere/other.json" }]);
    expect(result.diagnostics).toEqual([]);
    const texts = textsOf(result);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(definitions).toSorted());
    expect(texts["valuesets/Sex.yaml"]).toContain("Female: A woman.");
    expect(texts["models/Ward/valuesets/Unit.yaml"]).toContain("name: UCUM");
    expect(texts["models/Ward/events/Ask.yaml"]).toContain("related: [Tell, Bed.New]");
    // A format of the file is not the standard one of that name.
    expect(texts["formats/npi.yaml"]).toContain("description: Ours.");
    expect(texts["formats/npi.yaml"]).not.toContain("checker");
  });

  it("leaves out what is about event types that are not there", () => {
    const some = schemas.filter(({ path }) => path.includes("Ward.Ask"));
    const result = imported([...some, catalogFile]);
    expect(result.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'lost-reference: No schema is there for "Ward.Tell", "Bed.New", "Ward.Tell.Who", "Bed.*".',
    ]);
    const texts = textsOf(result);
    expect(catalogOf(texts).events.get("Ward.Ask")).toMatchObject({ related: [] });
    expect(Object.keys(texts).some((path) => /extensions|Bed/u.test(path))).toBe(false);
  });

  it("takes nothing of what the definitions have already", () => {
    const { catalog } = input;
    const files = [...schemas, catalogFile];
    const again = importSchemas({ schemas: files, names: new Map(), catalog });
    const paths = again.files.map(({ path }) => path);
    expect(paths.filter((path) => !path.includes("/events/"))).toEqual([]);
  });

  it.each([
    ['"scope": "@ward"', '"scope": "ward"', '"/definitions/scope"'],
    ['"Empty": {', '"empty": {', '"/models/empty"'],
    ['"description": "Beds."', '"description": 1', '"/models/Bed/description"'],
    ['"status": "beta"', '"status": "done"', '"/models/Ward/events/Tell/status"'],
    ['"dataOnDemand": false', '"dataOnDemand": null', '"/models/Bed/events/New/dataOnDemand"'],
    ['"method": "push"', '"method": "pull"', '"/models/Bed/events/New"'],
    ['"response": "Tell",', "", '"/models/Ward/events/Ask"'],
    ['"Bed.New"]', '"Ward.Ask"]', '"/models/Ward/events/Ask/related"'],
    ['"binding": "closed"', '"binding": "half"', '"/valueSets/Sex/binding"'],
    ['"standard": { "name": "UCUM" }', '"x": 1', '"/valueSets/Ward.Unit"'],
    ['"code": "Other"', '"code": "Female"', '"/valueSets/Sex/codes/1"'],
    ['"code": "Other"', '"code": ""', '"/valueSets/Sex/codes/1/code"'],
    ['"pattern": "^\\\\d{10}$"', '"pattern": "^(a+)+$"', '"/formats/npi/pattern"'],
    ['"example": "1234567893"', '"example": "1"', '"/formats/npi/example"'],
    ['"source": "inferred",\n      "allowedOn"', '"source": "x",\n      "allowedOn"', "source"],
    ['"Ward.Tell.Who", "Bed.*"', "", '"/extensions/bed-side/allowedOn"'],
  ])("refuses %s as %s", (from, to, place) => {
    const found = problems(changed(from, to)).filter((text) => text.startsWith("bad-catalog"));
    expect(found.join()).toContain(place);
  });

  it("says where a schema of an extension is wrong", () => {
    const file = changed('"urn:canon:extension:bed-side:sending"', '"x", "patternProperties": {}');
    expect(problems(file).join()).toContain(
      'unsupported-keyword: The keyword "/extensions/bed-side/schemas/sending/patternProperties"',
    );
  });

  it("refuses what the schemas do not agree with, and a second one", () => {
    expect(problems(changed('"code": "Other"', '"code": "Others"')).join()).toMatch(
      /^catalog-differs: .* has other codes than "Sex" of the catalog\./u,
    );
    expect(problems(changed('"binding": "closed"', '"binding": "open"')).join()).toMatch(
      /^catalog-differs: .* has another binding than "Sex" of the catalog\./u,
    );
    expect(problems(changed("^\\\\d{10}$", "^[0-9]{10}$")).join()).toMatch(
      /^catalog-differs: .* is another pattern than "npi" of the catalog\./u,
    );
    const twice = imported([...schemas, catalogFile, { ...catalogFile, path: "second.json" }]);
    expect(twice.diagnostics.map(({ code, span }) => `${code} ${span.file}`)).toEqual([
      "bad-catalog second.json",
    ]);
  });

  it("never throws, and writes only what can be read", () => {
    const places = [...placesIn(JSON.parse(catalogFile.text))];
    const other = fc.constantFrom<unknown>(
      null,
      1,
      true,
      "",
      "x",
      "Tell",
      "Ward.Tell",
      "Bed.*",
      "push",
      "closed",
      "standard",
      "synchronous",
      "published",
      "^a$",
      [],
      ["A"],
      {},
      { code: "A" },
      { name: "x" },
      undefined,
    );
    let written = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), other, (place, value) => {
        const root = JSON.parse(catalogFile.text) as Record<string, unknown>;
        const holder = place
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, root);
        holder[place.at(-1) ?? ""] = value;
        const result = imported([...schemas, { ...catalogFile, text: JSON.stringify(root) }]);
        if (result.diagnostics.some(({ severity }) => severity === "error")) return;
        written += 1;
        const read = readTexts(textsOf(result));
        expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { seed: 11, numRuns: longRuns(600) },
    );
    expect(written).toBeGreaterThan(20);
  });
});

/** The keys that lead to each value below the root. */
function* placesIn(value: unknown, at: readonly string[] = []): Generator<readonly string[]> {
  if (at.length > 0) yield at;
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* placesIn(member, [...at, key]);
}

describe("canon import", () => {
  it("reads the catalog of the folder", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "canon-catalog-"));
    for (const { path, text } of [...schemas, catalogFile]) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    expect(await runCli(["import", "schemas"], { cwd })).toMatchObject({ code: 0 });
    const model = readFileSync(join(cwd, "definitions/models/Ward/model.yaml"), "utf8");
    expect(model).toBe("title: The Ward\ndescription: A ward.\n");
  });
});

import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importSchemas } from "../../generator/import/import.ts";
import { importSamples } from "../../generator/import/samples/import-samples.ts";
import { readTexts } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { runCli } from "../support/run-cli.ts";

function imported(schema: unknown) {
  const schemas = [{ path: "Library/Lent.json", text: JSON.stringify(schema) }];
  return importSchemas({ schemas, names: new Map() });
}

/** A chain of definitions, each holding the next one twice. */
function doubling(wrap: (ref: { $ref: string }) => unknown) {
  const names = Array.from(
    { length: 40 },
    (_, index) => `T${"abcdefghij"[index % 10]}${"wxyz"[Math.floor(index / 10)]}`,
  );
  const definitions = names.map((name, index) => {
    const next = names[index + 1];
    const inner = next === undefined ? { type: "string" } : wrap({ $ref: `#/$defs/${next}` });
    return [name, { type: "object", properties: { Left: inner, Right: inner } }];
  });
  return {
    type: "object",
    properties: { Top: { $ref: `#/$defs/${names[0]}` } },
    $defs: Object.fromEntries(definitions),
  };
}

describe("import keeps its bounds", () => {
  it.each([
    ["too-many", doubling((ref) => ref)],
    [
      "too-many",
      doubling((ref) => ({ allOf: [ref, { properties: { More: { type: "string" } } }] })),
    ],
  ])("ends with %s where definitions double", (code, schema) => {
    const started = Date.now();
    const { diagnostics } = imported(schema);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it("ends where schemas or samples nest without end", () => {
    const deep = (open: string, close: string) =>
      open.repeat(20_000) + '{"type":"string"}' + close.repeat(20_000);
    for (const text of [
      deep('{"type":"object","properties":{"A":', "}}"),
      deep('{"allOf":[', "]}"),
      deep('{"type":"array","items":', "}"),
    ]) {
      const result = importSchemas({
        schemas: [{ path: "Library/Lent.json", text }],
        names: new Map(),
      });
      expect(result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    }
    const text = '{"A":'.repeat(20_000) + "1" + "}".repeat(20_000);
    const { diagnostics } = importSamples({ files: [{ path: "Library/Lent.json", text }] });
    expect(diagnostics.map(({ code }) => code)).toContain("too-deep");
  });

  it("refuses keys for names in samples, and does not tell them", () => {
    const people = Object.fromEntries(
      Array.from({ length: 1200 }, (_, index) => [`Person${index}`, 1]),
    );
    const text = JSON.stringify({ People: people });
    const { diagnostics } = importSamples({ files: [{ path: "Library/Lent.json", text }] });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'too-many "People" has more fields than definitions can hold.',
    ]);
  });

  it("never throws, and writes only what can be read", () => {
    const keyword = fc.constantFrom(
      "type",
      "properties",
      "required",
      "items",
      "enum",
      "const",
      "allOf",
      "anyOf",
      "oneOf",
      "$ref",
      "format",
      "pattern",
      "minItems",
      "x-values",
      "x-rules",
      "x-format",
      "x-adjustments",
      "x-renamed-from",
      "title",
      "description",
      "examples",
      "deprecated",
      "nullable",
    );
    const leaf = fc.constantFrom<unknown>(
      "string",
      "object",
      "array",
      "number",
      "null",
      ["string", "null"],
      "#/$defs/Thing",
      "#/$defs/Other",
      "#",
      "date",
      "^a$",
      1,
      3,
      true,
      null,
      ["Red", "Blue"],
      ["A"],
      { name: "Color", binding: "closed" },
      [{ id: "a-rule", description: "x", anyOf: [["A"]] }],
    );
    const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4, depthSize: "medium" },
        fc.record({
          type: fc.constantFrom<unknown>("string", ["string", "null"], "number"),
          description: fc.string(),
        }),
        fc.record({ $ref: fc.constantFrom("#/$defs/Thing", "#/$defs/Other") }),
        fc.record({
          type: fc.constant("object"),
          properties: fc.dictionary(fc.constantFrom("A", "B", "Things"), tie("schema"), {
            noNullPrototype: true,
          }),
          required: fc.subarray(["A", "B"]),
        }),
        fc.record({ type: fc.constant("array"), items: tie("schema") }),
        fc.record({ allOf: fc.array(tie("schema"), { maxLength: 3 }) }),
        fc.record({ anyOf: fc.array(tie("schema"), { maxLength: 3 }) }),
        fc.dictionary(keyword, fc.oneof(leaf, tie("schema")), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    }));
    let written = 0;
    fc.assert(
      fc.property(schema, schema, schema, (a, thing, other) => {
        const { files, diagnostics } = imported({
          type: "object",
          properties: { A: a, B: { $ref: "#/$defs/Thing" } },
          $defs: { Thing: thing, Other: other },
        });
        if (diagnostics.some(({ severity }) => severity === "error")) return;
        written += 1;
        const read = readTexts(Object.fromEntries(files.map(({ path, text }) => [path, text])));
        expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { seed: 7, numRuns: longRuns(400) },
    );
    expect(written).toBeGreaterThan(20);
  });
});

describe("canon import --samples", () => {
  it("writes definitions that can be read", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "canon-samples-"));
    const path = join(cwd, "messages/Library/Lent.ndjson");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '{"Book":{"Title":"A"}}\n{"Book":{"Title":"B","Pages":3}}\n');
    const ran = await runCli(["import", "--samples", "messages"], { cwd });
    expect(ran).toMatchObject({ code: 0 });
    const event = readFileSync(join(cwd, "definitions/models/Library/events/Lent.yaml"), "utf8");
    expect(event).toContain("Seen in 1 of 2 samples.");
    const again = await runCli(["import", "--samples", "messages"], { cwd });
    expect(again.code).toBe(1);
  });
});

import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { modelOf, recordOf } from "../../generator/catalog/catalog.ts";
import { runtimeCopy } from "../../generator/emit/runtime-copy.ts";
import { eventTypesOf, shapesOf } from "../../generator/emit/shapes/event-types.ts";
import { shapeName } from "../../generator/emit/shapes/shape-name.ts";
import { planShapes } from "../../generator/emit/shapes/shape-plan.ts";
import { validators } from "../../generator/emit/validators.ts";
import { valueSets } from "../../generator/emit/value-sets.ts";
import type { EventType } from "../../generator/runtime/index.ts";
import { drawCatalog } from "../equivalence/support/catalogs.ts";
import { drawMessage, drawMutant } from "../equivalence/support/messages.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { bundled, emitInput, imported } from "./support/bundled.ts";
import { tinyCatalog, tinyField, tinyRecord } from "./support/tiny-catalog.ts";

const emitters = [validators, valueSets, runtimeCopy];

/** The text of a module that makes the validators of these event types from emitted tables. */
function entryOf(catalog: Catalog, ids: readonly string[]): string {
  const events = ids.map((id) => catalog.events.get(id)).filter((event) => event !== undefined);
  const lines = events.map((event, index) => {
    const shape = shapeName(recordOf(catalog, event.message));
    return `import { ${shape} as s${index} } from "./typescript/models/${event.model}/shapes.js";`;
  });
  const members = events.map((event, index) => {
    const names = [modelOf(catalog, event.model).title, event.title].map((name) =>
      JSON.stringify(name),
    );
    return `  [${JSON.stringify(event.id)}, eventType(${names.join(", ")}, s${index})],`;
  });
  return [
    `import { eventType } from "./typescript/runtime/index.js";`,
    ...lines,
    `export const types = new Map<string, unknown>([\n${members.join("\n")}\n]);`,
  ].join("\n");
}

interface Bundle {
  readonly types: ReadonlyMap<string, EventType<unknown>>;
}

describe("emitted tables of the definitions", () => {
  const catalog = realCatalog();
  const ids = [...catalog.events.keys()];

  it("say what the tables in memory say", async () => {
    const { types } = await imported<Bundle>(
      await bundled(catalog, emitters, entryOf(catalog, ids)),
    );
    const inMemory = eventTypesOf(catalog);
    expect([...types.keys()]).toEqual([...inMemory.keys()]);
    const events = [...catalog.events.values()];
    fc.assert(
      fc.property(fc.constantFrom(...events), fc.nat(2), fc.gen(), (event, changes, draw) => {
        let message = drawMessage(draw, catalog, event);
        for (let change = 0; change < changes; change += 1) message = drawMutant(draw, message);
        const options = { direction: "sending", maxIssues: Infinity } as const;
        const found = types.get(event.id)?.check(message, options);
        expect(found).toEqual(inMemory.get(event.id)?.check(message, options));
      }),
      { seed: 17, numRuns: longRuns(100), endOnFailure: true },
    );
  });

  it("are small, and a bundler keeps only what one event type needs", async () => {
    const all = await bundled(catalog, emitters, entryOf(catalog, ids));
    const one = await bundled(catalog, emitters, entryOf(catalog, ["PatientSearch.Query"]));
    const size = (code: string): number => gzipSync(code, { level: 9 }).length;
    console.log(
      `min+gzip: ${size(all)} bytes for ${ids.length} event types, ${size(one)} for PatientSearch.Query`,
    );
    expect(size(all)).toBeLessThan(20_000);
    expect(size(one)).toBeLessThan(7_700);
    expect(one).toContain("enough-to-search");
    expect(one).not.toContain("AllergyShape");
    for (const foreign of ["AdmittingProvider", "Slots", "OnsetDateTime"]) {
      expect(all).toMatch(new RegExp(`\\b${foreign}\\b`));
      expect(one).not.toMatch(new RegExp(`\\b${foreign}\\b`));
    }
  });

  it("hold no text of the documentation", () => {
    const text = validators
      .emit(emitInput(catalog))
      .map((file) => file.text)
      .join("\n");
    for (const record of catalog.records.values()) expect(text).not.toContain(record.description);
  });

  it("use no code from text", () => {
    const text = [...runtimeCopy.emit(emitInput(catalog))].map((file) => file.text).join("\n");
    expect(text).not.toMatch(/\beval\b(?!`)|\bFunction\(/);
    expect(
      text
        .match(/from "[^"]+"/g)
        ?.filter((from) => !/^from "(?:\.\.?\/)+[\w/-]+\.js"$/.test(from)) ?? [],
    ).toEqual([]);
  });
});

describe("emitted tables of any small catalog", () => {
  it("say what the tables in memory say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const catalog = drawCatalog(draw);
        const { types } = await imported<Bundle>(
          await bundled(catalog, emitters, entryOf(catalog, ["Model.Event"])),
        );
        for (const [id, validator] of eventTypesOf(catalog)) {
          const event = catalog.events.get(id);
          if (event === undefined) throw new Error(`No event type ${id}`);
          const message = drawMutant(draw, drawMessage(draw, catalog, event));
          expect(types.get(id)?.check(message)).toEqual(validator.check(message));
        }
      }),
      { seed: 19, numRuns: longRuns(10), endOnFailure: true },
    );
  });
});

describe("the plan of tables", () => {
  const list = (id: string) => ({ kind: "list", of: { kind: "record", id } }) as const;

  it("has one table for records that ask the same, also for those that hold themselves", () => {
    const holdsItself = (id: string) =>
      tinyRecord(id, { fields: [tinyField("Code"), tinyField("Inner", { type: list(id) })] });
    const catalog = tinyCatalog({
      message: {
        fields: [
          tinyField("A", { type: list("A") }),
          tinyField("B", { type: list("B") }),
          tinyField("C", { type: list("C") }),
        ],
      },
      records: [
        holdsItself("A"),
        holdsItself("B"),
        tinyRecord("C", {
          fields: [tinyField("Code"), tinyField("Inner", { type: list("C"), minItems: 1 })],
        }),
      ],
    });
    const { shapes, tableOf } = planShapes(catalog);
    expect(shapes.map(({ record }) => record.id).toSorted()).toEqual(["A", "C", "Ward.Admit"]);
    expect(tableOf.get("B")).toBe("A");
    const made = shapesOf(catalog);
    expect(made.get("B")).toBe(made.get("A"));
    expect(made.get("C")).not.toBe(made.get("A"));
  });

  it("makes no table the base of itself", () => {
    // It is before its base by name, and asks the same.
    const catalog = tinyCatalog({
      message: {
        fields: [tinyField("X", { type: list("B") }), tinyField("Y", { type: list("A") })],
      },
      records: [
        tinyRecord("Z", { fields: [tinyField("One")] }),
        tinyRecord("A", {
          base: "Z",
          fields: [tinyField("One", { description: "Another." })],
          own: new Set(["One"]),
        }),
        tinyRecord("B", {
          base: "A",
          fields: [tinyField("One"), tinyField("Two")],
          own: new Set(["Two"]),
        }),
      ],
    });
    const { shapes, tableOf } = planShapes(catalog);
    expect(tableOf.get("A")).toBe("Z");
    expect(shapes.map(({ record, base }) => [record.id, base])).toEqual([
      ["Z", undefined],
      ["B", "Z"],
      ["Ward.Admit", undefined],
    ]);
    const made = shapesOf(catalog);
    expect(made.get("A")).toBe(made.get("Z"));
  });

  it("does not look at what changes no verdict", () => {
    const catalog = tinyCatalog({
      message: {
        fields: [tinyField("A", { type: list("A") }), tinyField("B", { type: list("B") })],
      },
      records: [
        tinyRecord("A", {
          fields: [tinyField("Code", { reliability: "reliable", description: "One." })],
        }),
        tinyRecord("B", {
          fields: [tinyField("Code", { deprecated: "Use `A`.", examples: ["x"] })],
        }),
      ],
    });
    expect(planShapes(catalog).tableOf.get("B")).toBe("A");
  });

  it("puts bases first, and names what comes later by a function", () => {
    const base = tinyRecord("Base", { fields: [tinyField("Own", { type: list("Derived") })] });
    const derived = tinyRecord("Derived", {
      base: "Base",
      fields: [...base.fields, tinyField("More")],
      own: new Set(["More"]),
    });
    const catalog = tinyCatalog({
      message: { fields: [tinyField("D", { type: list("Derived") })] },
      records: [base, derived],
    });
    const text = validators
      .emit(emitInput(catalog))
      .map((file) => file.text)
      .join("\n");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      'export const BaseShape: Shape = { fields: "Own[]{}", of: [() => DerivedShape], };',
    );
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      'export const DerivedShape: Shape = { base: BaseShape, fields: "More", };',
    );
  });
});

import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Json } from "../../generator/base/json.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { moduleSources } from "../../generator/run/site/module-sources.ts";
import { CHECKS } from "../../generator/runtime/checks.ts";
import { eventType } from "../../generator/runtime/event-type.ts";
import type { MessageTables } from "../../generator/runtime/messages/message-table.ts";
import { samplerOf } from "../../generator/runtime/samples/sample.ts";
import type { Profile } from "../../generator/runtime/samples/selection.ts";
import { unknownFields } from "../../generator/runtime/unknown-fields.ts";
import { coverageOf, type Coverage } from "../../generator/site/browser/check/coverage.ts";
import type { Answer, Request } from "../../generator/site/browser/check/exchange.ts";
import { messagesIn } from "../../generator/site/browser/check/messages-in.ts";
import { reportOf } from "../../generator/site/browser/check/report.ts";
import { missing, tallies } from "../../generator/site/browser/check/tally.ts";
import { bundle } from "../../generator/site/bundle.ts";
import { ratedFields } from "../../generator/site/check/rated-fields.ts";
import type { RatedField } from "../../generator/site/check/rated-fields.ts";
import { validatorsModule } from "../../generator/site/check/validators-module.ts";
import { drawMutant } from "../equivalence/support/messages.ts";
import { longRuns } from "../support/long-runs.ts";

const { editions } = readEditions(path.resolve(import.meta.dirname, "../../definitions"));
const [oldest, newest] = [catalogAt(0), catalogAt(-1)];
const rated = ratedFields(newest);

function catalogAt(at: number): Catalog {
  const edition = editions.at(at);
  if (edition === undefined) throw new Error("There are no editions.");
  return edition.catalog;
}

function asModule(text: string): string {
  return `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
}

/** What the module with the validators of an edition gives to who loads it. */
async function tablesOf(catalog: Catalog): Promise<MessageTables> {
  const module = (await import(asModule(validatorsModule(catalog)))) as {
    validators: (runtime: object) => MessageTables;
  };
  return module.validators({ eventType, CHECKS });
}

const samples = new Map<string, Json>();

function sample(event: string, profile: Profile, catalog = newest): Json {
  const key = `${event} ${profile} ${catalog === newest}`;
  const value = samples.get(key) ?? samplerOf(catalog, event)({ profile, seed: 1 });
  samples.set(key, value);
  return value;
}

function coverage(event: string, message: unknown): Coverage {
  return coverageOf(rated, event, message);
}

describe("the validators of an edition", () => {
  it.each([
    ["oldest", oldest],
    ["newest", newest],
  ])("say of the %s what those in memory say", async (_, catalog) => {
    const tables = await tablesOf(catalog);
    const types = new Map(tables.flatMap(({ eventTypes }) => Object.entries(eventTypes)));
    const inMemory = eventTypesOf(catalog);
    expect([...types.keys()].toSorted()).toEqual([...inMemory.keys()].toSorted());
    const ids = fc.constantFrom(...inMemory.keys());
    const property = fc.property(ids, fc.nat(3), fc.gen(), (id, changes, draw) => {
      let message = sample(id, "typical", catalog);
      for (let change = 0; change < changes; change += 1) message = drawMutant(draw, message);
      for (const direction of ["receiving", "sending"] as const) {
        const options = { direction, maxIssues: Infinity, suggest: true };
        expect(types.get(id)?.check(message, options)).toEqual(
          inMemory.get(id)?.check(message, options),
        );
      }
    });
    fc.assert(property, { seed: 6, numRuns: longRuns(40) });
  });
});

describe("the ratings of an edition", () => {
  it("are those of every field of every event type", () => {
    const walk = function* (
      group: number,
      prefix: string,
    ): Generator<readonly [string, RatedField]> {
      for (const field of rated.groups[group] ?? []) {
        yield [prefix + field.name, field];
        const inside = `${prefix}${field.name}${field.list === true ? "[]" : ""}.`;
        if (field.below !== undefined) yield* walk(field.below, inside);
      }
    };
    for (const { id, message } of newest.events.values()) {
      const found = [...walk(rated.events[id] ?? -1, "")].map(([at, field]) =>
        [at, field.rating, field.source, field.required ?? "never"].join(" "),
      );
      const expected = [...occurrences(newest, message)].map((occurrence) =>
        [
          occurrence.path,
          occurrence.effectiveReliability,
          occurrence.effectiveSource === "published" ? undefined : occurrence.effectiveSource,
          occurrence.field.required,
        ].join(" "),
      );
      expect(found).toEqual(expected);
    }
  });
});

describe("coverage", () => {
  const events = [...newest.events.keys()].filter((_, at) => at % 6 === 0);

  it("finds all required fields in a minimal sample, and in none an unknown one", () => {
    for (const event of events) {
      for (const profile of ["minimal", "typical", "full"] as const) {
        const { fields, unknown } = coverage(event, sample(event, profile));
        const owed = fields.filter(({ field }) => field.required !== undefined);
        expect(owed.filter(({ filled, chances }) => filled < chances)).toEqual([]);
        expect(unknown).toEqual([]);
      }
    }
  });

  it("finds nothing missing in a full sample but what a rule leaves out", () => {
    const event = "PatientAdmin.NewPatient";
    const { fields } = coverage(event, sample(event, "full"));
    expect(tallies(fields).map(({ of, filled }) => of - filled)).toEqual([0, 0, 0]);
    expect(fields.length).toBeGreaterThan(100);
  });

  it("counts by place, and tells what matters most first", () => {
    const message = {
      Meta: { DataModel: "PatientAdmin", EventType: "NewPatient", Odd: 1 },
      Patient: {
        Identifiers: [
          { ID: "1", IDType: "MR" },
          { ID: "", IDType: null, More: { Inside: 1 } },
        ],
        Demographics: { Sex: "Female", Extensions: { any: {} } },
        Notes: [],
      },
    };
    const { fields, unknown } = coverage("PatientAdmin.NewPatient", message);
    const shares = new Map(
      fields.map(({ path: at, filled, chances }) => [at, `${filled}/${chances}`] as const),
    );
    expect(shares.get("Patient.Identifiers")).toBe("1/1");
    expect(shares.get("Patient.Identifiers[].ID")).toBe("1/2");
    expect(shares.get("Patient.Notes")).toBe("0/1");
    expect(shares.has("Patient.PCP.ID")).toBe(false);
    expect(fields.find(({ path: at }) => at === "Patient.Demographics.Sex")?.codes).toEqual([
      "Female",
    ]);
    expect(unknown).toEqual(["Meta.Odd", "Patient.Identifiers[].More"]);
    const first = missing(fields, "sending")[0];
    expect(first?.field.required).toBeDefined();
    const ratings = missing(fields, "receiving")
      .filter(({ field }) => field.required === undefined)
      .map(({ field }) => field.rating);
    expect(ratings).toEqual([
      ...ratings.filter((rating) => rating === "reliable"),
      ...ratings.filter((rating) => rating === "probable"),
      ...ratings.filter((rating) => rating === "possible"),
    ]);
  });

  it("knows every misspelt field as an unknown one", () => {
    const types = eventTypesOf(newest);
    const property = fc.property(
      fc.constantFrom(...events),
      fc.nat(4),
      fc.gen(),
      (id, changes, draw) => {
        let message = sample(id, "typical");
        for (let change = 0; change < changes; change += 1) message = drawMutant(draw, message);
        const type = types.get(id);
        const misspelt = type === undefined ? [] : unknownFields(type, message);
        const unknown = new Set(coverage(id, message).unknown);
        const missed = misspelt.filter(
          ({ path: at }) => !unknown.has(at.replace(/\[\d+\]/g, "[]")),
        );
        expect(missed).toEqual([]);
      },
    );
    fc.assert(property, { seed: 6, numRuns: longRuns(60) });
  });
});

describe("what is pasted", () => {
  it.each([
    ["", { kind: "nothing" }],
    [" \n", { kind: "nothing" }],
    ['{"a":1}', { kind: "messages", values: [{ a: 1 }] }],
    ['[{"a":1},{"a":2}]', { kind: "messages", values: [{ a: 1 }, { a: 2 }] }],
    ['\n{"a":1}\r\n\n{"a":2}\n', { kind: "messages", values: [{ a: 1 }, { a: 2 }] }],
    ['{\n  "a": 1,\n  b\n}', { kind: "fault", place: { line: 3, column: 3 } }],
    ['{"a":1}\n{"a":}\n', { kind: "fault", place: { line: 2, column: 6 } }],
    ['{"a": [1,', { kind: "fault", place: { line: 1, column: 10 } }],
    [new Uint8Array([0x7b, 0xff]).buffer, { kind: "fault" }],
  ])("%j", (input, expected) => {
    expect(messagesIn(input)).toMatchObject(expected);
  });

  it("is never quoted", () => {
    for (const text of ['{"secret": secret}', '{"secret"', '{"a":1}\n"secret" x']) {
      expect(JSON.stringify(messagesIn(text))).not.toContain("secret");
    }
  });
});

describe("a report", () => {
  it("is about the event type that the message names, or about the one that is chosen", async () => {
    const tables = await tablesOf(newest);
    const message = sample("PatientAdmin.NewPatient", "typical");
    const asked = { event: "", direction: "sending" } as const;
    const report = reportOf({ tables, rated }, message, asked);
    expect(report).toMatchObject({ event: "PatientAdmin.NewPatient", errors: 0, warnings: 0 });
    const other = reportOf({ tables, rated }, message, { ...asked, event: "Scheduling.New" });
    expect(other.event).toBe("Scheduling.New");
    expect(other.issues.map(({ code }) => code)).toContain("constant");
    const none = reportOf({ tables, rated }, { Meta: {} }, asked);
    expect(none.event).toBeUndefined();
    expect(none.errors).toBeGreaterThan(0);
    expect(none.coverage.fields).toEqual([]);
  });
});

describe("the worker", () => {
  it("answers with the verdicts of all messages, and a report of one", async () => {
    const answers: (readonly [number, Answer])[] = [];
    const listeners: ((event: { data: Request }) => void)[] = [];
    vi.stubGlobal("self", {
      addEventListener: (_: string, listener: (event: { data: Request }) => void) =>
        listeners.push(listener),
      postMessage: (answer: readonly [number, Answer]) => answers.push(answer),
    });
    const asked: string[] = [];
    vi.stubGlobal("fetch", (url: URL) => {
      asked.push(url.href);
      return Promise.resolve(new Response(JSON.stringify(rated)));
    });
    // The module is imported from a text, as there is no server here.
    const worker = bundle(moduleSources(nodeFileSystem), "site/browser/check-worker.ts").replace(
      'import(new URL("validators.js", data).href)',
      `import(${JSON.stringify(asModule(validatorsModule(newest)))})`,
    );
    await import(asModule(worker));
    const say = (request: Request): void => {
      for (const listener of listeners) listener({ data: request });
    };
    const minimal = sample("Scheduling.New", "minimal");
    const source = new Blob([JSON.stringify([minimal, { Meta: 1 }])]);
    const question = { event: "", direction: "receiving" } as const;
    say({ kind: "load", data: "https://example.org/2026-11/data/" });
    say({ kind: "check", number: 1, asked: { ...question, index: 0, source } });
    say({ kind: "check", number: 2, asked: { ...question, index: 1 } });
    await vi.waitFor(() => expect(answers.map(([number]) => number)).toEqual([1, 2]));
    expect(answers).toMatchObject([
      [
        1,
        { kind: "checked", checked: { count: 2, report: { event: "Scheduling.New", errors: 0 } } },
      ],
      [2, { kind: "checked", checked: { verdicts: [{ errors: 0 }, { errors: 1 }] } }],
    ]);
    expect(asked).toEqual(["https://example.org/2026-11/data/ratings.json"]);
    vi.unstubAllGlobals();
  });
});

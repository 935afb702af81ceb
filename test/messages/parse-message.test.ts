import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CanonError } from "../../generator/runtime/canon-error.ts";
import type { Issue } from "../../generator/runtime/issue.ts";
import { checkMessage } from "../../generator/runtime/messages/check-message.ts";
import { parseMessage } from "../../generator/runtime/messages/parse-message.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { realTables, tablesOfModel } from "./support/real-tables.ts";

const ours = resolve(import.meta.dirname, "../../generated/samples");
const published = resolve(import.meta.dirname, "../../../shared/facts/samples");

function textsIn(folder: string): readonly (readonly [file: string, text: string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
}

const samples = textsIn(ours);

/** `Clinical Summary` and `Sign-on` are called `ClinicalSummary` and `SignOn` in ids. */
function eventIdOf(text: string): string {
  const { Meta }: { readonly Meta: Readonly<Record<string, string>> } = JSON.parse(text);
  const catalog = realCatalog();
  const model = [...catalog.models.values()].find(({ title }) => title === Meta["DataModel"]);
  const event = model?.events.find(({ title }) => title === Meta["EventType"]);
  return event?.id ?? "none";
}

/** The one issue that an input has, as a line of text. */
function issueOf(input: unknown, tables = realTables): string {
  return checkMessage(tables, input)
    .issues.map(({ path, code, message }) => `${path} ${code}: ${message}`.trim())
    .join("\n");
}

function thrownBy(input: unknown): readonly Issue[] {
  try {
    parseMessage(realTables, input);
  } catch (error) {
    if (error instanceof CanonError) return error.issues;
    throw error;
  }
  return [];
}

describe("the event type of a message", () => {
  it("is found for every sample of every event type: text, bytes, value", () => {
    const seen = new Set<string>();
    for (const [file, text] of samples) {
      const event = file.replace(/\.(minimal|typical|full)\.json$/, "");
      const message: unknown = JSON.parse(text);
      expect(parseMessage(realTables, text)).toEqual({ event, message });
      expect(parseMessage(realTables, Buffer.from(text))).toEqual({ event, message });
      expect(parseMessage(realTables, message).message).toBe(message);
      const check = checkMessage(realTables, text, { direction: "sending" });
      expect(check).toEqual({ valid: true, event, parsed: { event, message }, issues: [] });
      seen.add(event);
    }
    expect(seen.size).toBe(realCatalog().events.size);
  });

  it("is found for every published message", ({ skip }) => {
    skip(!existsSync(published), `there are no sample messages in ${published}`);
    for (const [file, text] of textsIn(published)) {
      expect({ file, event: parseMessage(realTables, text).event }).toEqual({
        file,
        event: eventIdOf(text),
      });
    }
  });

  it("is found by the tables of its own data model alone", () => {
    const [, text = ""] = samples.find(([file]) => file.startsWith("Scheduling.New.")) ?? [];
    expect(parseMessage(tablesOfModel("Scheduling"), text).event).toBe("Scheduling.New");
    expect(issueOf(text, tablesOfModel("Device"))).toBe(
      'Meta.DataModel unknown-model: expected "Device", got another string',
    );
  });
});

describe("what is no message", () => {
  const meta = (DataModel: unknown, EventType: unknown): unknown => ({
    Meta: { DataModel, EventType },
  });
  const cases: readonly (readonly [what: string, input: unknown, issue: string])[] = [
    ["nothing", undefined, "type: expected object, got nothing"],
    ["null", null, "type: expected object, got null"],
    ["a list", "[]", "type: expected object, got array"],
    ["no text", " \n", "syntax: expected JSON, got no text"],
    ["other text", '{"a": 1}}', "syntax: expected JSON, got a fault at line 1, column 9"],
    [
      "a fault further down",
      '{\n "a": x',
      "syntax: expected JSON, got a fault at line 2, column 7",
    ],
    [
      "cut text",
      '{"Meta": {"Da',
      "truncated: expected JSON, got a text that ends too early, after 13 characters",
    ],
    [
      "cut escape",
      '{"a\\u00',
      "truncated: expected JSON, got a text that ends too early, after 7 characters",
    ],
    [
      "cut literal",
      '{"a": tru',
      "truncated: expected JSON, got a text that ends too early, after 9 characters",
    ],
    ["UTF-16", Buffer.from("\uFEFF{}", "utf16le"), "encoding: expected UTF-8, got other bytes"],
    [
      "a cut character",
      Buffer.from('"é"').subarray(0, 2),
      "encoding: expected UTF-8, got other bytes",
    ],
    [
      "JSON twice",
      JSON.stringify("{}"),
      "type: expected object, got a string, as if the message was made JSON twice",
    ],
    [
      "a promise",
      Promise.resolve({}),
      "type: expected object, got a promise, which must be awaited first",
    ],
    ["no Meta", {}, "Meta required: expected object, got nothing"],
    ["another Meta", { Meta: [] }, "Meta type: expected object, got array"],
    [
      "an inherited Meta",
      Object.create(meta("Device", "New") as object),
      "Meta required: expected object, got nothing",
    ],
    [
      "an empty Meta",
      { Meta: {} },
      "Meta.DataModel required: expected string, got nothing\n" +
        "Meta.EventType required: expected string, got nothing",
    ],
    [
      "names that are no text",
      meta(1, null),
      "Meta.DataModel type: expected string, got number\n" +
        "Meta.EventType type: expected string, got null",
    ],
    [
      "an unknown data model",
      meta("Billing", "New"),
      'Meta.DataModel unknown-model: expected one of "Claim", "Clinical Decisions", ' +
        '"Clinical Summary", "Device", "Enrichment", "Financial", "Flowsheet", "Inventory", ' +
        "... (24 data models), got another string",
    ],
    [
      "an unknown event type",
      meta("Device", "Old"),
      'Meta.EventType unknown-event: expected "New", got another string',
    ],
    [
      "an event type of another data model",
      meta("Claim", "NewPatient"),
      'Meta.EventType unknown-event: expected one of "Payment", "PaymentBatch", "Submission", ' +
        '"SubmissionBatch", got another string',
    ],
  ];
  it.each(cases)("%s", (_, input, issue) => {
    expect(issueOf(input)).toBe(issue);
    expect(thrownBy(input)).toEqual(checkMessage(realTables, input).issues);
  });

  it("says what may have been meant only if asked to", () => {
    const input = meta("Clinical_Summary", "visit push");
    expect(issueOf(input)).not.toContain("did you mean");
    const suggest = (value: unknown): string | undefined =>
      checkMessage(realTables, value, { suggest: true }).issues[0]?.message.split("; ")[1];
    expect(suggest(input)).toBe('did you mean "Clinical Summary"?');
    expect(suggest(meta("Clinical Summary", "visit push"))).toBe('did you mean "VisitPush"?');
    expect(suggest(meta("Clinical Summary", "nothing like it"))).toBe(undefined);
  });

  it("has what is expected apart from the sentence", () => {
    expect(checkMessage(realTables, { Meta: 5 }).issues).toEqual([
      {
        path: "Meta",
        code: "type",
        message: "expected object, got number",
        severity: "error",
        expected: "object",
        got: "number",
      },
    ]);
  });

  it("is named in the error that parsing throws", () => {
    expect(() => parseMessage(realTables, "{}")).toThrow(
      "Not a valid message of any known event type: Meta: expected object, got nothing",
    );
    expect(() => parseMessage(realTables, meta("Device", "New"))).toThrow(
      'Not a valid message of "Device" "New": ',
    );
  });
});

describe("texts and bytes", () => {
  const [, text = ""] = samples.find(([file]) => file === "Device.New.typical.json") ?? [];

  it("may begin with a byte order mark", () => {
    const marked = `\uFEFF${text}`;
    const bytes = new TextEncoder().encode(marked);
    for (const input of [marked, bytes, bytes.buffer, Buffer.from(bytes)]) {
      expect(parseMessage(realTables, input).event).toBe("Device.New");
    }
  });

  it("are cut off wherever they are cut", () => {
    const compact = JSON.stringify(JSON.parse(text));
    for (let end = 1; end < compact.length; end += 1) {
      expect(issueOf(compact.slice(0, end))).toBe(
        `truncated: expected JSON, got a text that ends too early, after ${end} characters`,
      );
    }
  });
});

describe("a response under the event type of its query", () => {
  /** The response as somebody sends it who copies the `Meta` of what was asked. */
  function mislabelled(response: string, query: string): unknown {
    const [, text = ""] = samples.find(([file]) => file === `${response}.full.json`) ?? [];
    const message = JSON.parse(text);
    message.Meta.EventType = query;
    return message;
  }

  it("is told, with both names, where the query cannot be meant", () => {
    const message = mislabelled("Scheduling.AvailableSlotsResponse", "AvailableSlots");
    expect(issueOf(message)).toBe(
      'Meta.EventType response-under-query: expected "AvailableSlotsResponse", ' +
        'got the event type of its query, "AvailableSlots"',
    );
    expect(thrownBy(message)).toHaveLength(1);
  });

  it("is a warning to receivers where the query could be meant, and an error to senders", () => {
    const message = mislabelled("Provider.ProviderQueryResponse", "ProviderQuery");
    const received = checkMessage(realTables, message);
    expect(received.valid).toBe(true);
    expect(received.issues[0]).toMatchObject({ code: "response-under-query", severity: "warning" });
    expect(parseMessage(realTables, message).event).toBe("Provider.ProviderQuery");
    const sent = checkMessage(realTables, message, { direction: "sending" });
    expect(sent.valid).toBe(false);
    expect(sent.issues[0]).toMatchObject({ code: "response-under-query", severity: "error" });
  });

  it("is not suspected of a faulty query", () => {
    const query = { Meta: { DataModel: "Scheduling", EventType: "AvailableSlots" } };
    const codes = checkMessage(realTables, query).issues.map(({ code }) => code);
    expect(codes).toContain("required");
    expect(codes).not.toContain("response-under-query");
  });
});

describe("whatever comes in", () => {
  const names = fc.constantFrom("PatientAdmin", "NewPatient", "Device", "New", "x");
  const nearly = fc.record(
    {
      Meta: fc.oneof(
        fc.record({ DataModel: names, EventType: names }, { requiredKeys: [] }),
        fc.jsonValue(),
      ),
      Patient: fc.jsonValue(),
      Device: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const input = fc.oneof(
    nearly,
    nearly.map((value) => JSON.stringify(value)),
    nearly.map((value) => Buffer.from(JSON.stringify(value))),
    fc.json(),
    fc.jsonValue(),
    fc.string(),
    fc.uint8Array(),
    fc.anything(),
  );

  it("gives a message or a CanonError, and checking agrees and never throws", () => {
    fc.assert(
      fc.property(input, (value) => {
        const check = checkMessage(realTables, value);
        let issues: readonly Issue[] = [];
        try {
          expect(parseMessage(realTables, value)).toEqual(check.parsed);
        } catch (error) {
          expect(error).toBeInstanceOf(CanonError);
          if (error instanceof CanonError) issues = error.issues;
        }
        expect(issues).toEqual(check.issues.filter(({ severity }) => severity === "error"));
      }),
      { seed: 4, numRuns: longRuns(1000) },
    );
  });

  it("ends soon where it is deep or large", () => {
    const deep = 100_000;
    const nested = (open: string, close: string): string => open.repeat(deep) + close.repeat(deep);
    expect(issueOf(nested("[", "]"))).toBe("type: expected object, got array");
    expect(issueOf(`{"Meta": ${nested('{"Meta": ', "}").slice(0, -1)}}`)).toContain("syntax");
    expect(issueOf("[".repeat(deep))).toContain("truncated");
    expect(issueOf(`"${"a".repeat(5_000_000)}`)).toContain("truncated");
    expect(issueOf(" ".repeat(5_000_000))).toContain("no text");
  });

  it("never shows in an issue", () => {
    const canary = "PHIX";
    const filled = (value: unknown): unknown => {
      if (typeof value === "string") return canary;
      if (Array.isArray(value)) return [...value.map(filled), canary];
      if (typeof value !== "object" || value === null) return canary;
      const members = Object.entries(value).map(([name, member]) => [name, filled(member)]);
      return Object.fromEntries([...members, [canary, canary]]);
    };
    let refused = 0;
    for (const [, text] of samples) {
      const message = JSON.parse(text);
      const { Meta } = message;
      const spoiled = filled(message) as Record<string, unknown>;
      const named = { ...spoiled, Meta: { ...(spoiled["Meta"] as object), ...Meta } };
      const half = JSON.stringify(named).slice(0, -1);
      for (const value of [spoiled, named, half, `${half}?`]) {
        const { valid, issues } = checkMessage(realTables, value, { direction: "sending" });
        refused += valid ? 0 : 1;
        expect(JSON.stringify(issues)).not.toContain(canary);
      }
      for (const value of [spoiled, half]) {
        expect(() => parseMessage(realTables, value)).toThrow(
          expect.objectContaining({ stack: expect.not.stringContaining(canary) }),
        );
      }
    }
    expect(refused).toBeGreaterThan(samples.length * 3);
  });

  it("gives the same with a polluted prototype", () => {
    const inputs = [
      ...samples.slice(0, 12).flatMap(([, text]) => [text, JSON.parse(text) as unknown]),
      {},
      { Meta: {} },
      "{",
      '""',
      Buffer.from("{}"),
      { Meta: { DataModel: "Device", EventType: "Old" } },
    ];
    const outcomes = (): string =>
      JSON.stringify(inputs.map((value) => checkMessage(realTables, value, {})));
    const clean = outcomes();
    const dirt: Readonly<Record<string, unknown>> = {
      Meta: { DataModel: "Device", EventType: "New" },
      DataModel: "Device",
      EventType: "New",
      issue: 7,
      issues: 7,
      remark: "PHIX",
      suggest: true,
      direction: "sending",
      maxIssues: 1,
      response: 7,
      parsed: 7,
      fatal: false,
    };
    const prototype = Object.prototype as Record<string, unknown>;
    let polluted = "";
    try {
      Object.assign(prototype, dirt);
      polluted = outcomes();
    } finally {
      for (const name of Object.keys(dirt)) Reflect.deleteProperty(prototype, name);
    }
    // Compared first, so that a failure does not print a megabyte.
    expect(polluted === clean).toBe(true);
  });
});

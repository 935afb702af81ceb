import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Json } from "../../generator/base/json.ts";
import { modelOf } from "../../generator/catalog/catalog.ts";
import type { EventType } from "../../generator/catalog/event-type.ts";
import { sampleOf } from "../../generator/runtime/samples/sample.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import type { EventType as Validator } from "../../generator/runtime/event-type.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { CANARY, mutantsOf } from "./support/message-mutants.ts";

const folder = resolve(import.meta.dirname, "../../../shared/facts/samples");
if (!existsSync(folder)) console.log(`Skipped: there are no sample messages in ${folder}.`);

const catalog = realCatalog();
const validators = eventTypesOf(catalog);
const events = [...catalog.events.values()];

interface Sample {
  readonly event: EventType;
  readonly message: Json;
}

const published = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith(".json"))
  .map((file): Sample => {
    const message = JSON.parse(readFileSync(resolve(folder, file), "utf8")) as Json;
    const { DataModel, EventType } = (message as { Meta: Record<string, string> }).Meta;
    const event = events.find(
      ({ model, title }) => modelOf(catalog, model).title === DataModel && title === EventType,
    );
    if (event === undefined) throw new Error(`no event type for ${file}`);
    return { event, message };
  });

const own = events.map((event): Sample => {
  return { event, message: firstItems(sampleOf(catalog, event.id, { profile: "full", seed: 1 })) };
});

/** The message with one item in each list: the others would only be refused for the same reasons. */
function firstItems(value: Json): Json {
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => firstItems(item as Json));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, firstItems(member)] as const);
  return Object.fromEntries(members);
}

/** Makes every single fault in every sample, and expects that each is found where it is. */
function expectAllRefused(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { event, message } of samples) {
    const validator = validatorOf(event);
    for (const mutant of mutantsOf(catalog, event.message, message)) {
      const { kind, message: faulty, path, code, sendingOnly } = mutant;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const direction = sendingOnly ? "sending" : "receiving";
      const { valid, issues } = validator.check(faulty, { direction, maxIssues: Infinity });
      const isFound = issues.some(
        (issue) => issue.severity === "error" && issue.code === code && issue.path === path,
      );
      if (valid || !isFound || (!sendingOnly && validator.is(faulty))) {
        expect.fail(`${event.id}: ${kind} at ${path} was not found, but ${JSON.stringify(issues)}`);
      }
      // An expectation for each would take longer than all the rest.
      if (JSON.stringify(issues).includes(CANARY))
        expect.fail(`${event.id}: ${path} shows a value`);
    }
  }
  return counts;
}

function validatorOf(event: EventType): Validator<unknown> {
  const validator = validators.get(event.id);
  if (validator === undefined) throw new Error(`no validator of ${event.id}`);
  return validator;
}

const KINDS = [
  "code outside a closed set",
  "null where not allowed",
  "required removed",
  "wrong type",
];

function report(what: string, counts: ReadonlyMap<string, number>): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${total} mutants of ${what} refused:`, Object.fromEntries(counts));
}

describe("sample messages of our own", () => {
  it("are refused with any one fault, at its place", () => {
    const counts = expectAllRefused(own);
    report(`${own.length} full samples of as many event types`, counts);
    expect([...counts.keys()].toSorted()).toEqual(KINDS);
  });
});

describe.skipIf(!existsSync(folder))("published sample messages", () => {
  it("are accepted when they are received", () => {
    expect(published.length).toBeGreaterThanOrEqual(65);
    for (const { event, message } of published) {
      const validator = validatorOf(event);
      const errors = validator.check(message).issues.filter(({ severity }) => severity === "error");
      expect([event.id, errors]).toEqual([event.id, []]);
      expect(validator.is(message)).toBe(true);
    }
  });

  it("are refused with any one fault, at its place", () => {
    const counts = expectAllRefused(published);
    report(`${published.length} published samples`, counts);
    expect([...counts.keys()].toSorted()).toEqual(KINDS);
  });

  it("never show a value or an undeclared name in an issue", () => {
    for (const { event, message } of published) {
      const validator = validatorOf(event);
      const undeclared = JSON.parse(
        JSON.stringify(message).replaceAll(/"(\w+)":/g, `"${CANARY}$1":"${CANARY}","$1":`),
      ) as Json;
      for (const value of [spoilt(undeclared), spoilt(message, true)]) {
        for (const direction of ["receiving", "sending"] as const) {
          const { issues } = validator.check(value, { direction, maxIssues: Infinity });
          expect(issues.length).toBeGreaterThan(0);
          expect(JSON.stringify(issues)).not.toContain(CANARY);
        }
        expect(() => validator.parse(JSON.stringify(value))).toThrow(
          /^Not a valid message of (?:(?!PHIX)[^])*$/,
        );
      }
    }
  });
});

/** The message with all texts replaced, and, if asked, with texts in the place of other scalars and objects too. */
function spoilt(value: Json, alsoOthers = false): Json {
  if (typeof value === "string") return CANARY;
  if (Array.isArray(value)) return value.map((item) => spoilt(item as Json, alsoOthers));
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value);
    if (alsoOthers && members.every(([, member]) => typeof member !== "object")) return CANARY;
    return Object.fromEntries(members.map(([key, member]) => [key, spoilt(member, alsoOthers)]));
  }
  return alsoOthers ? CANARY : value;
}

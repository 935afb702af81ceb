import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Json } from "../../generator/base/json.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { CANARY, mutantsOf } from "./support/message-mutants.ts";

const folder = resolve(import.meta.dirname, "../../../shared/facts/samples");
if (!existsSync(folder)) console.log(`Skipped: there are no sample messages in ${folder}.`);

describe.skipIf(!existsSync(folder))("published sample messages", () => {
  const catalog = realCatalog();
  const validators = eventTypesOf(catalog);
  const samples = (existsSync(folder) ? readdirSync(folder) : [])
    .map((file) => ({ file, event: catalog.events.get(file.replace(/\.json$/, "")) }))
    .flatMap(({ file, event }) => {
      const validator = event && validators.get(event.id);
      if (event === undefined || validator === undefined) return [];
      return [
        {
          event,
          validator,
          message: JSON.parse(readFileSync(resolve(folder, file), "utf8")) as Json,
        },
      ];
    });

  it("are accepted when they are received", () => {
    expect(samples.length).toBeGreaterThanOrEqual(17);
    for (const { event, validator, message } of samples) {
      const errors = validator.check(message).issues.filter(({ severity }) => severity === "error");
      expect([event.id, errors]).toEqual([event.id, []]);
      expect(validator.is(message)).toBe(true);
    }
  });

  it("are refused with any one fault, at its place", () => {
    const counts = new Map<string, number>();
    for (const { event, validator, message } of samples) {
      for (const { kind, message: faulty, path, code, sendingOnly } of mutantsOf(
        catalog,
        event.message,
        message,
      )) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        const direction = sendingOnly ? "sending" : "receiving";
        const { valid, issues } = validator.check(faulty, { direction, maxIssues: Infinity });
        const places = issues
          .filter((issue) => issue.severity === "error" && issue.code === code)
          .map((issue) => issue.path);
        if (valid || !places.includes(path) || (!sendingOnly && validator.is(faulty))) {
          expect.fail(
            `${event.id}: ${kind} at ${path} was not found, but ${JSON.stringify(issues)}`,
          );
        }
        expect(JSON.stringify(issues)).not.toContain(CANARY);
      }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `${total} mutants of ${samples.length} samples refused:`,
      Object.fromEntries(counts),
    );
    expect([...counts.keys()].toSorted()).toEqual([
      "code outside a closed set",
      "null where not allowed",
      "required removed",
      "wrong type",
    ]);
  });

  it("never show a value or an undeclared name in an issue", () => {
    for (const { validator, message } of samples) {
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

import { afterAll, describe, expect, test } from "vitest";

import type { CheckJob } from "../../generator/registry/http/check/check-job.ts";
import { checksInProcess } from "../../generator/run/serve-checks.ts";
import { CANON } from "../support/run-cli.ts";

// What runs the sources in this process does not run them in another one.
process.execArgv.push(...CANON.slice(1, 3));
const checks = checksInProcess({ time: 4000, start: 60_000, memory: 512, waiting: 2 });

afterAll(() => checks.stop());

const text = { type: "string" };

/** The comparison of a schema with these fields with one that has `ID` alone. */
function job(fields: readonly string[]): CheckJob {
  const schema = (names: readonly string[]): string =>
    JSON.stringify({ properties: Object.fromEntries(names.map((name) => [name, text])) });
  const against = [schema(["ID"])];
  return { kind: "schema", event: "A.B", schema: schema(fields), against, witnesses: true };
}

describe("comparisons in another process", () => {
  test("go on after one that took too long, and do not pile up", async () => {
    const names = Array.from({ length: 40_000 }, (_, at) => `F${at}`);
    const hostile = checks.check(job(names));
    const next = checks.check(job(["ID", "More"]));
    expect(await checks.check(job(["ID"]))).toEqual({ kind: "busy" });
    expect(await hostile).toEqual({ kind: "too-large" });
    expect(await next).toMatchObject({
      kind: "compared",
      changes: [[{ rule: "field-added-optional", subject: "More" }]],
    });
  });

  test("say when they fail", async () => {
    const failed = checks.check({ ...job(["ID"]), against: ["no schema"] } as CheckJob);
    await expect(failed).rejects.toThrow("A comparison failed.");
  });
});

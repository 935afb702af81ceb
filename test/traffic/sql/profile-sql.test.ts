import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { samplerOf } from "../../../generator/runtime/samples/sample.ts";
import { printProfile } from "../../../generator/traffic/profile/print-profile.ts";
import type { Profile } from "../../../generator/traffic/profile/profile.ts";
import { createProfiler } from "../../../generator/traffic/profile/profiler.ts";
import { profileOfRows } from "../../../generator/traffic/sql/profile-of-rows.ts";
import type { ProfileRow } from "../../../generator/traffic/sql/profile-row.ts";
import { readRows } from "../../../generator/traffic/sql/read-rows.ts";
import { profileSql } from "../../../generator/traffic/sql/profile-sql.ts";
import { realCatalog } from "../../support/catalog-of.ts";
import { longRuns } from "../../support/long-runs.ts";
import { openDuckDb } from "./support/duckdb.ts";
import { hostileCatalog, hostileLines } from "./support/hostile.ts";
import { drawOf, mutated, ODD } from "./support/mutated.ts";

const folder = mkdtempSync(join(tmpdir(), "profile-sql-"));
let database: Awaited<ReturnType<typeof openDuckDb>>;
beforeAll(async () => {
  database = await openDuckDb();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Messages of an event type, a few of them as they should be. */
function linesOf(catalog: Catalog, event: string, odd = ODD): readonly string[] {
  const sample = samplerOf(catalog, event);
  const profiles = ["minimal", "typical", "full"] as const;
  return Array.from({ length: longRuns(24) }, (_, seed) => {
    const message = sample({ profile: profiles[seed % 3] ?? "full", seed });
    return JSON.stringify(seed < 3 ? message : mutated(message, drawOf(seed), odd));
  });
}

function written(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

async function rowsOf(
  catalog: Catalog,
  event: string,
  source: string,
): Promise<readonly ProfileRow[]> {
  const form = source.endsWith(".parquet") ? "parquet" : "ndjson";
  const sql = profileSql({ catalog, event, dialect: "duckdb", source, form });
  return (await database.runAndReadAll(sql)).getRowObjects();
}

/** The text of what we count of lines; formats are left out, as SQL leaves them out. */
function ourText(catalog: Catalog, lines: readonly string[]): string {
  const profiler = createProfiler({ catalog });
  for (const line of lines) profiler.add(JSON.parse(line), Buffer.byteLength(line));
  return textWithout(profiler.profile(), ["formatted", "unformatted"]);
}

/** Members of an object that are `undefined` are not printed. */
function textWithout(profile: Profile, members: readonly string[]): string {
  const kept = JSON.stringify(profile, (name, value: unknown) =>
    members.includes(name) ? undefined : value,
  );
  return printProfile(JSON.parse(kept) as Profile);
}

describe("SQL of profiles, run by DuckDB", () => {
  it.each(["PatientAdmin.NewPatient", "Medications.New", "ClinicalSummary.VisitPush"])(
    "counts of %s what we count",
    async (event) => {
      const catalog = realCatalog();
      const lines = linesOf(catalog, event);
      const others = ["{broken", "[]", '"text"', "", '{"Meta":{"DataModel":"PatientAdmin"}}'];
      const source = written(`${event}.ndjson`, [...lines, ...others]);
      const profile = profileOfRows(await rowsOf(catalog, event, source), catalog);
      expect(printProfile(profile)).toBe(ourText(catalog, lines));
    },
  );

  it("takes names and codes for data, whatever they are", async () => {
    const catalog = hostileCatalog();
    const lines = hostileLines();
    const source = written('it\'s -- "hostile".ndjson', lines);
    const profile = profileOfRows(await rowsOf(catalog, "With.From", source), catalog);
    expect(printProfile(profile)).toBe(ourText(catalog, lines));
  });

  it("makes counts that add up, like profiles", async () => {
    const catalog = hostileCatalog();
    const lines = hostileLines();
    const parts = [lines.slice(0, 7), lines.slice(7)].map((part, index) =>
      written(`part-${index}.ndjson`, part),
    );
    const rows = await Promise.all(parts.map((source) => rowsOf(catalog, "With.From", source)));
    const read = readRows(
      JSON.stringify(rows.flat(), (_, value: unknown) =>
        typeof value === "bigint" ? Number(value) : value,
      ),
    );
    expect(read.problem).toBeUndefined();
    expect(printProfile(profileOfRows(read.rows ?? [], catalog))).toBe(ourText(catalog, lines));
  });

  it("counts the same over Parquet, but for null and bytes", async () => {
    const catalog = realCatalog();
    // In columns, an object of nulls alone is there, and what is of many types is text.
    const lines = linesOf(catalog, "PatientAdmin.NewPatient", ["", [], "odd"]);
    const text = written("rows.ndjson", lines);
    const source = join(folder, "rows.parquet");
    await database.run(`COPY (FROM read_ndjson('${text}')) TO '${source}' (FORMAT parquet)`);
    const profile = profileOfRows(
      await rowsOf(catalog, "PatientAdmin.NewPatient", source),
      catalog,
    );
    const ours = JSON.parse(ourText(catalog, lines.map(withoutNulls))) as Profile;
    expect(textWithout(profile, ["bytes"])).toBe(textWithout(ours, ["bytes"]));
  });
});

function withoutNulls(line: string): string {
  return JSON.stringify(JSON.parse(line), (_, value: unknown) =>
    value === null ? undefined : value,
  );
}

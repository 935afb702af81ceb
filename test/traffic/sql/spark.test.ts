import { describe, expect, it } from "vitest";
import { profileSql } from "../../../generator/traffic/sql/profile-sql.ts";
import { hostileCatalog } from "./support/hostile.ts";

const GOLDEN = "../../fixtures/traffic/sql";

// Spark is too large to be run here; the tree that its query is written from is the one that DuckDB runs.
describe("SQL of profiles for Spark", () => {
  it.each(["ndjson", "parquet"] as const)("is written from the same tree: %s", async (form) => {
    const source = `/data/it's \`here\`/*.${form}`;
    const catalog = hostileCatalog();
    const sql = profileSql({ catalog, event: "With.From", dialect: "spark", source, form });
    await expect(sql).toMatchFileSnapshot(`${GOLDEN}/hostile.${form}.spark.sql`);
  });

  it("holds no text of definitions that Spark would replace or read", () => {
    const catalog = hostileCatalog();
    const source = "messages.ndjson";
    const sql = profileSql({
      catalog,
      event: "With.From",
      dialect: "spark",
      source,
      form: "ndjson",
    });
    expect(sql).not.toMatch(/\$\{|;.|\\[^u]/);
    // Every quote opens or closes a text, and nothing of the definitions is outside.
    expect(sql.replaceAll(/'[^']*'/g, "")).not.toMatch(/'|env|Where/);
  });

  it("is of event types that there are", () => {
    const asked = { dialect: "spark", source: "x", form: "ndjson" } as const;
    expect(() => profileSql({ catalog: hostileCatalog(), event: "No.Such", ...asked })).toThrow(
      'There is no event type "No.Such".',
    );
  });
});

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { modelOf } from "../generator/catalog/catalog.ts";
import { occurrences } from "../generator/catalog/walk.ts";
import { realCatalog } from "./support/catalog-of.ts";

/** Ratings that the vendor published: model, event type, path, rating; by wire names. */
const FACTS = resolve(import.meta.dirname, "../../shared/facts/reliability.tsv");
if (!existsSync(FACTS)) console.log(`Skipped: there are no published ratings in ${FACTS}.`);

describe.skipIf(!existsSync(FACTS))("published ratings", () => {
  it("stand in the definitions, marked as published", () => {
    const catalog = realCatalog();
    const ours = new Map<string, string>();
    for (const event of catalog.events.values()) {
      const { title } = modelOf(catalog, event.model);
      for (const { path, notes } of occurrences(catalog, event.message))
        ours.set(`${title}\t${event.title}\t${path}`, `${notes.reliability} ${notes.ratingSource}`);
    }
    const [, ...rows] = readFileSync(FACTS, "utf8").trimEnd().split("\n");
    for (const row of rows) {
      const [model = "", event = "", path = "", rating = ""] = row.split("\t");
      const key = `${model}\t${event}\t${path}`;
      expect(ours.get(key), key).toBe(`${rating.toLowerCase()} published`);
    }
    console.log(`${rows.length} published ratings equal`);
    expect(rows.length).toBeGreaterThan(400);
  });
});

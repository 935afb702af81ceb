import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { modelOf } from "../generator/catalog/catalog.ts";
import { isNullable, type Field, type ItemRef } from "../generator/catalog/field.ts";
import { occurrences } from "../generator/catalog/walk.ts";
import { realCatalog } from "./support/catalog-of.ts";

/** Digests of the published structure of March 2023, made by `scripts/structure-digests.ts`. */
const DIGESTS = path.resolve(import.meta.dirname, "fixtures/structure-2023-03.tsv");
/** The table that they were made from, where it lies beside the repository. */
const FACTS = path.resolve(import.meta.dirname, "../../shared/facts/fields-2023.tsv");

function table(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split("\t"));
}

/** The fields of each event type as rows: path, type, nullable, required; by wire names. */
function structure(): ReadonlyMap<string, readonly string[]> {
  const catalog = realCatalog();
  const events = [...catalog.events.values()].map((event): [string, readonly string[]] => [
    `${modelOf(catalog, event.model).title}\t${event.title}`,
    [...occurrences(catalog, event.message)].map(({ path: place, field }) => rowOf(place, field)),
  ]);
  return new Map(events);
}

function rowOf(place: string, field: Field): string {
  const { type } = field;
  const typeText = type.kind === "list" ? `array<${itemText(type.of)}>` : itemText(type);
  const yesNo = (condition: boolean): string => (condition ? "yes" : "no");
  return [place, typeText, yesNo(isNullable(field)), yesNo(field.required === "always")].join("\t");
}

function itemText(item: ItemRef): string {
  return item.kind === "scalar" ? item.name.toLowerCase() : "object";
}

describe("structure of the definitions", () => {
  it("equals the published structure of every event type", () => {
    const published = new Map(
      table(DIGESTS).map(([model, event, fields, sha256]) => [
        `${model}\t${event}`,
        `${fields} ${sha256}`,
      ]),
    );
    expect(published.size).toBe(111);
    const ours = structure();
    const found = [...ours].map(([event, rows]) => {
      const sha256 = createHash("sha256").update(rows.toSorted().join("\n")).digest("hex");
      return [event, `${rows.length} ${sha256}`] as const;
    });
    expect(found.length).toBe(111);
    for (const [event, digest] of found) expect(digest, event).toBe(published.get(event));
  });

  it("has each published field, and no other", (context) => {
    if (!existsSync(FACTS)) {
      console.log(`skipped: ${FACTS} is not there, only digests were compared`);
      context.skip();
    }
    const published = new Map<string, Set<string>>();
    for (const [model, event, ...row] of table(FACTS)) {
      const key = `${model}\t${event}`;
      published.set(key, (published.get(key) ?? new Set()).add(row.join("\t")));
    }
    const ours = structure();
    let equal = 0;
    const differences: string[] = [];
    for (const [event, rows] of ours) {
      const wanted = published.get(event) ?? new Set();
      for (const row of rows) {
        if (wanted.has(row)) equal += 1;
        else differences.push(`only ours: ${event}\t${row}`);
      }
      const have = new Set(rows);
      for (const row of wanted) if (!have.has(row)) differences.push(`missing: ${event}\t${row}`);
    }
    console.log(
      `${ours.size} event types, ${equal} fields equal, ${differences.length} differences`,
    );
    expect(differences.slice(0, 20)).toEqual([]);
  });
});

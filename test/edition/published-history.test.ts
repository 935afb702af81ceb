import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { modelOf } from "../../generator/catalog/catalog.ts";
import { isNullable, type Field } from "../../generator/catalog/field.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { readEditions } from "../../generator/run/read-editions.ts";

const HISTORY = resolve(import.meta.dirname, "../../../shared/facts/history.tsv");
const DEFINITIONS = resolve(import.meta.dirname, "../../definitions");

/** Data model, event type, path: as messages write them. */
type Place = readonly [model: string, event: string, path: string];

/** A line of `history.tsv` without its two editions. */
function rowsBetween(before: Catalog, after: Catalog): readonly string[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const rows: string[] = [];
  for (const [key, { place, field }] of fresh) {
    const was = old.get(key)?.field;
    const row = (change: string, from: string, to: string): void => {
      rows.push([...place, change, from, to].join("\t"));
    };
    if (was === undefined) {
      row("added", "", typeText(field));
      continue;
    }
    if (typeText(was) !== typeText(field)) row("type-changed", typeText(was), typeText(field));
    if (was.required === "always" && field.required !== "always")
      row("required-removed", "yes", "no");
    if (was.required !== "always" && field.required === "always")
      row("required-added", "no", "yes");
    if (isNullable(was) !== isNullable(field))
      row("nullable-changed", yes(isNullable(was)), yes(isNullable(field)));
  }
  for (const [key, { place, field }] of old)
    if (!fresh.has(key)) rows.push([...place, "removed", typeText(field), ""].join("\t"));
  return rows.toSorted();
}

function yes(is: boolean): string {
  return is ? "yes" : "no";
}

function fieldsOf(catalog: Catalog): ReadonlyMap<string, { place: Place; field: Field }> {
  const fields = new Map<string, { place: Place; field: Field }>();
  for (const event of catalog.events.values()) {
    const model = modelOf(catalog, event.model).title;
    for (const { path, field } of occurrences(catalog, event.message)) {
      const place = [model, event.title, path] as const;
      fields.set(place.join("\t"), { place, field });
    }
  }
  return fields;
}

function typeText({ type }: Field): string {
  const item = type.kind === "list" ? type.of : type;
  const name = item.kind === "scalar" ? item.name.toLowerCase() : "object";
  return type.kind === "list" ? `array<${name}>` : name;
}

/** What was published, by step. The faulty type `null` was meant to be a text, and is one here. */
function publishedRows(): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>();
  for (const line of readFileSync(HISTORY, "utf8").trimEnd().split("\n").slice(1)) {
    const [from = "", to = "", model, event, path, change, before = "", after = ""] =
      line.split("\t");
    if (before === "null") continue;
    const row = [model, event, path, change, meant(before), meant(after)].join("\t");
    steps.set(`${from} ${to}`, [...(steps.get(`${from} ${to}`) ?? []), row]);
  }
  return new Map([...steps].map(([step, rows]) => [step, rows.toSorted()]));
}

function meant(type: string): string {
  return type === "null" ? "string" : type.replace("<any>", "<string>");
}

describe("the editions of what was published before there were definitions", () => {
  const { editions, diagnostics } = readEditions(DEFINITIONS);
  const published = editions.filter(({ name }) => name <= "2023-03");

  it("are there, and in order", () => {
    expect(diagnostics).toEqual([]);
    const names = published.map(({ name }) => name);
    expect(names).toEqual(["2021-04", "2022-06", "2022-07", "2022-08", "2023-03"]);
  });

  it("differ row for row as the published versions did", ({ skip }) => {
    skip(!existsSync(HISTORY), `there is no published history in ${HISTORY}`);
    const expected = publishedRows();
    const steps = published.slice(1).map((after, index) => {
      const before = published[index];
      if (before === undefined) throw new Error("no edition before");
      const rows = rowsBetween(before.catalog, after.catalog);
      expect(rows).toEqual(expected.get(`${before.name} ${after.name}`) ?? []);
      return [after.name, rows.length];
    });
    expect(Object.fromEntries(steps)).toEqual({
      "2022-06": 2777,
      "2022-07": 240,
      "2022-08": 854,
      "2023-03": 1945,
    });
  });
});

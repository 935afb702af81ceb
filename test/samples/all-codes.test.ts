import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/base/json.ts";
import { listsCodes } from "../../generator/catalog/value-set.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { samplerOf } from "../../generator/runtime/samples/sample.ts";
import { realCatalog } from "../support/catalog-of.ts";

const catalog = realCatalog();

/** An event type with the places where its messages hold codes of a value set. */
interface Bound {
  readonly id: string;
  readonly fields: number;
  readonly places: readonly (readonly string[])[];
}

/** By value set, the event types with the smallest messages first: their samples are made fastest. */
const bound = new Map<string, Bound[]>();
for (const id of catalog.events.keys()) {
  const fields = [...occurrences(catalog, id)];
  const sets = new Map<string, (readonly string[])[]>();
  for (const { field, segments } of fields) {
    if (field.values === undefined) continue;
    sets.set(field.values, [...(sets.get(field.values) ?? []), segments]);
  }
  for (const [set, places] of sets) {
    const all = bound.get(set) ?? [];
    all.push({ id, fields: fields.length, places });
    bound.set(set, all);
  }
}
for (const all of bound.values()) all.sort((a, b) => a.fields - b.fields);

const sets = [...catalog.valueSets.values()].filter((set) => listsCodes(set) && bound.has(set.id));

describe("over seeds", () => {
  it("there are many lists of codes to go through", () => {
    expect(sets.length).toBeGreaterThan(40);
  });

  it.each(sets.map((set) => [set.id, set] as const))("every code of %s appears", (_, set) => {
    const missing = new Set(set.codes.map(({ code }) => code));
    for (const { id, places } of bound.get(set.id) ?? []) {
      const sample = samplerOf(catalog, id);
      for (const seed of seedsFor(missing.size)) {
        if (missing.size === 0) return;
        const message = sample({ profile: "full", seed });
        for (const code of places.flatMap((place) => valuesAt(message, place)))
          if (typeof code === "string") missing.delete(code);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

/** Usual seeds, of which each may bring another code, then the rare ones, which end in 0. */
function* seedsFor(codes: number): Generator<number> {
  for (let seed = 1; seed <= Math.min(codes, 100) + 4; seed += 1) yield seed;
  for (let turn = 1; turn <= codes + 4; turn += 1) yield turn * 10;
}

function valuesAt(value: Json | undefined, place: readonly string[]): readonly Json[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => valuesAt(item, place));
  const [name, ...rest] = place;
  if (name === undefined) return value === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return valuesAt((value as JsonObject)[name], rest);
}

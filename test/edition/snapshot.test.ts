import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { readSnapshot } from "../../generator/edition/read-snapshot.ts";
import { drawDefinitions } from "../import/support/draw-definitions.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { editionWith } from "./support/edition-with.ts";

/** Everything but where it was written. */
function withoutSpans(value: unknown): unknown {
  if (value instanceof Set) return value;
  if (value instanceof Map) return ["map", [...value].map(withoutSpans)];
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "span");
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutSpans(part)]));
}

function readBack(edition: Omit<Edition, "digest">): Edition {
  const text = printSnapshot(edition);
  const { edition: read, diagnostics } = readSnapshot({ path: "editions/2023-04.json", text });
  expect(diagnostics).toEqual([]);
  if (read === undefined) throw new Error("no edition");
  expect(printSnapshot(read)).toBe(text);
  return read;
}

function expectSame(catalog: Catalog): void {
  const edition = editionWith(catalog, { name: "2023-04" });
  const { digest, ...read } = readBack(edition);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  // Whole catalogs are too large to be shown where they differ.
  expect(isDeepStrictEqual(withoutSpans(read), withoutSpans(edition))).toBe(true);
}

describe("the file of an edition", () => {
  it("holds the whole catalog", () => {
    expectSame(realCatalog());
  });

  it("holds all that definitions can say", { timeout: longRuns(60_000) }, () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        expectSame(catalogOf(drawDefinitions(draw)));
      }),
      { numRuns: longRuns(30), seed: 5 },
    );
  });
});

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

import { modelOf } from "../../generator/catalog/catalog.ts";
import type { Change } from "../../generator/compat/change.ts";
import { expandedPlaces } from "../../generator/compat/expanded-places.ts";
import { brokenPromise } from "../../generator/compat/policy/promises.ts";
import { changelogPage } from "../../generator/registry/changelog/changelog-page.ts";
import {
  changelogSteps,
  type ChangelogStep,
} from "../../generator/registry/changelog/changelog-step.ts";
import { tierOf } from "../../generator/registry/changelog/change-tiers.ts";
import { nextVersions } from "../../generator/registry/release/next-versions.ts";
import { readEditions } from "../../generator/run/read-editions.ts";

const HISTORY = resolve(import.meta.dirname, "../../../shared/facts/history.tsv");
const DEFINITIONS = resolve(import.meta.dirname, "../../definitions");
const GOLDEN = "../fixtures/changelog";

/** What the table of published differences calls the changes that it has. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["model-added", "added"],
  ["event-added", "added"],
  ["field-added-optional", "added"],
  ["field-added-required", "added"],
  ["field-removed-optional", "removed"],
  ["field-removed-required", "removed"],
  ["type-changed", "type-changed"],
  ["required-removed", "required-removed"],
  ["nullable-added", "nullable-changed"],
]);

const { editions } = readEditions(DEFINITIONS);
const all = changelogSteps(editions, []);
const published = all.filter(({ edition }) => edition.name <= "2023-03");
const steps = published.slice(1);

/** The changes of a step as the table of published differences has them: a row for each field at each place. */
function rowsOf({ previous, edition, changes }: ChangelogStep): readonly string[] {
  const catalogs = { before: (previous ?? edition).catalog, after: edition.catalog };
  return changes
    .flatMap((change) => {
      const word = WORDS.get(change.rule);
      if (word === undefined) return [];
      return expandedPlaces(change, catalogs).map(({ event: id, path }) => {
        const catalog = catalogs.after.events.has(id) ? catalogs.after : catalogs.before;
        const event = catalog.events.get(id);
        if (event === undefined) throw new Error(`no event type "${id}"`);
        return [modelOf(catalog, event.model).title, event.title, path, word].join("\t");
      });
    })
    .toSorted();
}

/** The faulty type `null` was meant to be a text, and is one in the editions. */
function publishedRows(from: string, to: string): readonly string[] {
  const lines = readFileSync(HISTORY, "utf8").trimEnd().split("\n");
  return lines
    .map((line) => line.split("\t"))
    .filter(([before, after]) => before === from && after === to)
    .filter(([, , , , , , type]) => type !== "null")
    .map(([, , model, event, path, change]) => [model, event, path, change].join("\t"))
    .toSorted();
}

const subjects = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ rule, subject, models }) => `${models.join(", ")}: ${subject} ${rule}`);

describe("the history of the published models", () => {
  it.skipIf(!existsSync(HISTORY))("is what the changelog tells, row for row", () => {
    const counts = steps.map((step) => {
      const { previous, edition } = step;
      const rows = rowsOf(step);
      expect(rows).toEqual(publishedRows(previous?.name ?? "", edition.name));
      return [edition.name, rows.length];
    });
    expect(Object.fromEntries(counts)).toEqual({
      "2022-06": 2777,
      "2022-07": 240,
      "2022-08": 854,
      "2023-03": 1945,
    });
  });

  it("is told on the pages: each change that is not only counted, by its subject", () => {
    for (const step of steps) {
      const lines = new Set(changelogPage(step).split("\n"));
      const told = [...lines].filter((line) => line.startsWith("- `")).join("\n");
      const missing = step.changes.filter(
        (change) => tierOf(change) !== "others" && !told.includes(`- \`${change.subject}\``),
      );
      expect(subjects(missing)).toEqual([]);
    }
  });

  it("says where promises were broken", () => {
    const broken = steps.map(({ edition, changes }) => {
      const found = changes.filter((change) => brokenPromise(change) !== undefined);
      return [edition.name, subjects(found)];
    });
    expect(Object.fromEntries(broken)).toMatchInlineSnapshot(`
      {
        "2022-06": [
          "Claim: Batch field-removed-required",
          "Referral: Authorization.ExpirationDateTime field-removed-optional",
          "Referral: Authorization.Services[].ExpirationDateTime field-removed-optional",
          "Claim: Batch field-removed-optional",
          "Research: Protocols[].Cycles[].Days[].Procedures[].Modifers field-removed-optional",
          "Claim: Receiver field-removed-optional",
          "Claim: Submitter field-removed-optional",
          "Results: Orders[].Results[].Status nullable-added",
          "ClinicalSummary: Results[].Observations[].ReferenceRange.High type-changed",
          "ClinicalSummary: Results[].Observations[].ReferenceRange.Low type-changed",
        ],
        "2022-07": [],
        "2022-08": [],
        "2023-03": [],
      }
    `);
  });

  it("gives each data model the version that its changes ask for", async () => {
    for (const [at, { edition, changes }] of all.entries()) {
      const earlier = editions.slice(0, at);
      const { versions, umbrella } = nextVersions({ earlier, catalog: edition.catalog, changes });
      expect(edition.versions).toEqual(versions);
      expect(edition.umbrella).toBe(umbrella.now);
    }
    const lines = published.map(({ edition: { name, umbrella, versions } }) =>
      [`${name}: ${umbrella}`, ...[...versions].map((entry) => `  ${entry.join(" ")}`)].join("\n"),
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`${GOLDEN}/versions.txt`);
  });
});

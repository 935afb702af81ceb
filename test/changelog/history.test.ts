import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { brokenPromise } from "../../generator/compat/policy/promises.ts";
import { changelogPage } from "../../generator/registry/changelog/changelog-page.ts";
import { changelogSteps } from "../../generator/registry/changelog/changelog-step.ts";
import { tierOf } from "../../generator/registry/changelog/change-tiers.ts";
import { nextVersions } from "../../generator/registry/release/next-versions.ts";
import { readEditions } from "../../generator/run/read-editions.ts";

const DEFINITIONS = resolve(import.meta.dirname, "../../definitions");
const GOLDEN = "../fixtures/changelog";

const { editions } = readEditions(DEFINITIONS);
const all = changelogSteps(editions, []);
const published = all.filter(({ edition }) => edition.name <= "2023-03");
const steps = published.slice(1);

const subjects = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ rule, subject, models }) => `${models.join(", ")}: ${subject} ${rule}`);

describe("the history of the published models", () => {
  it("is what comparing neighbouring editions finds", () => {
    for (const { previous, edition, changes } of steps) {
      expect(previous && compare(previous.catalog, edition.catalog)).toEqual(changes);
    }
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

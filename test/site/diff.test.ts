import path from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../generator/compat/compare.ts";
import { liftCatalog } from "../../generator/edition/lift-catalog.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import type { Snapshot } from "../../generator/edition/snapshot.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { catalogFile } from "../../generator/site/compare/catalog-file.ts";
import { changeReport } from "../../generator/site/compare/change-report.ts";
import { changesData } from "../../generator/site/compare/changes-data.ts";
import type { Comparison } from "../../generator/site/compare/comparison.ts";
import { editionChanges } from "../../generator/site/compare/edition-changes.ts";
import type { Markup, MarkupElement } from "../../generator/site/compare/markup.ts";
import { hereAt } from "../../generator/site/here.ts";
import { siteOf } from "../../generator/site/site-of.ts";
import { catalogOf } from "../support/catalog-of.ts";

const { editions } = readEditions(path.resolve(import.meta.dirname, "../../definitions"));
const nothing = { guides: [], modules: [], styles: [], version: "0.0.0" };
const site = siteOf({ editions: editions.slice(0, 3), ...nothing });

function textOf(markup: Markup): string {
  return typeof markup === "string" ? markup : markup.children.map(textOf).join("");
}

function elementsOf(markup: Markup): readonly MarkupElement[] {
  return typeof markup === "string" ? [] : [markup, ...markup.children.flatMap(elementsOf)];
}

function all(comparison: Comparison, address: string): readonly MarkupElement[] {
  return changeReport(comparison, hereAt(address, "")).flatMap(elementsOf);
}

const first = site.editions[0];
const second = site.editions[1];
const step = second && editionChanges(second, site);

describe("changes of an edition", () => {
  it("are each one row, however many event types show them", () => {
    const rows = step
      ? all(step, "diff/x/").filter(({ attributes }) => "data-models" in attributes)
      : [];
    expect(rows.length).toBe(step?.changes.length);
    const religion = rows.map(textOf).filter((text) => text.startsWith("Demographics.Religion"));
    expect(religion).toEqual([expect.stringContaining("65 places in 19 data models")]);
  });

  it("lead to the field as it is and as it was, where it was there", () => {
    const hrefs = step
      ? all(step, "diff/2021-04..2022-06/").flatMap(({ attributes: { href } }) => href ?? [])
      : [];
    expect(hrefs).toContain("../../2022-06/models/claim/payment/#Meta.Logs");
    const [old] = hrefs.filter((href) => href !== true && href.startsWith("../../2021-04/"));
    expect(old).toMatch(/^\.\.\/\.\.\/2021-04\/models\/[a-z-]+\/[a-z-]+\/#[\w.]+$/);
  });

  it("are none for the first edition, and nothing where editions are the same", () => {
    expect(first && editionChanges(first, site)).toBeUndefined();
    const same = step && { ...step, changes: [] };
    expect(same && changeReport(same, hereAt("diff/", "")).map(textOf)).toEqual([
      "Nothing changed.",
    ]);
  });

  it("are told with their words as text", () => {
    const odd = (type: string) =>
      catalogOf({
        "models/Demo/events/A.yaml": `description: An event type.\nmethod: push\nreliability: possible\n\nfields:\n  Name:\n    type: ${type}\n    description: "<b>bold</b>"\n`,
      });
    const side = (name: string, type: string) => ({
      name,
      catalog: odd(type),
      versions: new Map<string, string>(),
      isShown: true,
    });
    const [before, after] = [side("<i>", "String"), side("new", "Number")];
    const comparison = { before, after, changes: compare(before.catalog, after.catalog) };
    const tags = new Set(all(comparison, "diff/").map(({ tag }) => tag));
    expect([...tags].filter((tag) => tag === "b" || tag === "i")).toEqual([]);
    expect(changesData(comparison)).toEqual({
      from: "<i>",
      to: "new",
      counts: { breaking: 1, additive: 0, docs: 0 },
      changes: [
        {
          rule: "type-changed",
          class: "breaking",
          subject: "Name",
          before: "String",
          after: "Number",
          models: ["Demo"],
          wire: { sender: "break", receiver: "break" },
          source: { reading: "break", constructing: "break" },
          bump: "major",
          places: { "Demo.A": ["Name"] },
        },
      ],
    });
  });
});

describe("the file with a whole catalog", () => {
  it("is the snapshot of a released edition, to the byte", () => {
    const [, edition] = editions;
    const [file] = second === undefined ? [] : catalogFile(second);
    expect(file?.path).toBe("2022-06/data/catalog.json");
    expect(file?.text === (edition && printSnapshot(edition))).toBe(true);
  });

  it("is enough to compare editions in a page", () => {
    const lifted = site.editions.slice(0, 2).map((edition) => {
      const { catalog } = JSON.parse(catalogFile(edition)[0]?.text ?? "") as Snapshot;
      return liftCatalog(catalog, () => ({ file: "", start: 0, end: 0 }));
    });
    const [before, after] = lifted;
    const told = (changes: readonly object[]): string =>
      JSON.stringify(changes.map((change) => ({ ...change, span: undefined })));
    const changes = before && after ? compare(before, after) : [];
    expect(told(changes)).toBe(told(step?.changes ?? []));
  });
});

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { codeAnchor } from "../../generator/site/address.ts";
import { csv } from "../../generator/site/data/csv.ts";
import { editionAnchors } from "../../generator/site/data/edition-anchors.ts";
import { dataFiles } from "../../generator/site/data/data-files.ts";
import { hereAt } from "../../generator/site/here.ts";
import { htmlOf } from "../../generator/site/markup/html-of.ts";
import { nodesOf, textOf } from "../../generator/site/markup/element.ts";
import type { Page, PageKind } from "../../generator/site/page.ts";
import { editionPages } from "../../generator/site/pages.ts";
import { modelHistory } from "../../generator/site/pages/model/model-history.ts";
import { partMatrix } from "../../generator/site/pages/model/part-matrix.ts";
import { codesFiles } from "../../generator/site/pages/value-set/codes-csv.ts";
import { StandardLink } from "../../generator/site/pages/value-set/standard-link.tsx";
import { siteOf } from "../../generator/site/site-of.ts";
import type { SiteEdition } from "../../generator/site/site-edition.ts";
import type { Site } from "../../generator/site/site.ts";
import { recordOf } from "../../generator/catalog/catalog.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { usageOf } from "../../generator/site/usage/usage.ts";
import { longRuns } from "../support/long-runs.ts";

let site: Site;
let newest: SiteEdition;
let first: SiteEdition;

beforeAll(() => {
  const { editions } = readEditions("definitions");
  site = siteOf({ editions, guides: [], modules: [], styles: [], version: "0.0.0" });
  newest = site.newest;
  const [oldest] = site.editions;
  if (oldest === undefined) throw new Error("There are no editions.");
  first = oldest;
});

function pagesOf(edition: SiteEdition, ...kinds: readonly PageKind[]): readonly Page[] {
  return editionPages(edition, site).filter(({ kind }) => kinds.includes(kind));
}

function pageAt(edition: SiteEdition, address: string): Page {
  const page = editionPages(edition, site).find(
    (one) => one.address === `${edition.name}/${address}`,
  );
  if (page === undefined) throw new Error(`There is no page "${address}".`);
  return page;
}

function htmlOfPage(edition: SiteEdition, page: Page): string {
  return htmlOf(nodesOf(page.content(hereAt(page.address, `${edition.name}/`))));
}

function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
}

function linksIn(html: string, from: string) {
  return [...html.matchAll(/ href="([^"#]*)(?:#([^"]*))?"/g)].map(([, path = "", fragment]) => ({
    address: new URL(path, `https://site.example/${from}`).pathname.slice(1),
    fragment: fragment === undefined ? undefined : decodeURIComponent(fragment),
  }));
}

const sets = new Map<readonly string[], ReadonlySet<string>>();

function anchorSet(anchors: ReadonlyMap<string, readonly string[]>, address: string) {
  const list = anchors.get(address) ?? [];
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}

/** A table as RFC 4180 has it, read back. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("pages of an edition", () => {
  it("say so where an edition has no value sets, formats or extensions", () => {
    for (const address of ["value-sets/", "formats/", "extensions/"])
      expect(htmlOfPage(first, pageAt(first, address))).toContain("none in this edition");
    expect(pagesOf(first, "value-set", "format", "extension")).toEqual([]);
  });

  it("have different ids, all that the edition promises, and links to what is there", () => {
    const anchors = editionAnchors(newest);
    const local = (address: string): string => address.slice(newest.name.length + 1);
    const addresses = new Set(editionPages(newest, site).map(({ address }) => local(address)));
    const some = pagesOf(newest, "value-set", "type", "format", "extension", "model", "list");
    expect(some.length).toBeGreaterThan(300);
    for (const page of some) {
      const html = htmlOfPage(newest, page);
      const ids = idsIn(html);
      expect(new Set(ids).size, page.address).toBe(ids.length);
      const promised = anchors.get(local(page.address)) ?? [];
      const known = new Set(ids);
      expect(
        promised.filter((anchor) => !known.has(anchor)),
        page.address,
      ).toEqual([]);
      const lost = linksIn(html, page.address).filter(({ address, fragment }) => {
        if (!address.startsWith(`${newest.name}/`) || !address.endsWith("/")) return false;
        if (address === page.address) return fragment !== undefined && !known.has(fragment);
        const there = anchorSet(anchors, local(address));
        return !addresses.has(local(address)) || (fragment !== undefined && !there.has(fragment));
      });
      expect(lost, page.address).toEqual([]);
    }
  });
});

describe("editions after each other", () => {
  it("lose no page and no anchor, except those of paths whose fields are told as removed", () => {
    for (const [at, edition] of site.editions.entries()) {
      const after = site.editions[at + 1];
      if (after === undefined) continue;
      const removed = removedAnchors(after);
      const later = editionAnchors(after);
      const pages = new Set(
        editionPages(after, site).map(({ address }) => address.slice(after.name.length)),
      );
      const earlier = editionAnchors(edition);
      for (const { address: whole } of editionPages(edition, site)) {
        const address = whole.slice(edition.name.length + 1);
        const known = anchorSet(later, address);
        const isOfPaths = address.startsWith("fields/");
        const lost = (earlier.get(address) ?? []).filter((anchor) => !known.has(anchor));
        expect(
          lost.filter((anchor) => !isOfPaths || !removed.has(anchor)),
          `${after.name} ${address}`,
        ).toEqual([]);
        const isLost = isOfPaths && lost.length > 0 && lost.length === earlier.get(address)?.length;
        expect(pages.has(`/${address}`) || isLost, `${after.name} ${address}`).toBe(true);
      }
    }
  });

  it("tell the versions of a data model", () => {
    const steps = modelHistory(newest, "Enrichment");
    expect(steps.map(({ edition, version, bump }) => [edition, version, bump])).toEqual([
      ["2026-11", "2.0.0", "major"],
      ["2023-03", "1.0.0", undefined],
    ]);
  });
});

describe("the page of a data model", () => {
  it("has every part of every event type once in its matrix", () => {
    const { catalog } = newest;
    for (const model of catalog.models.values()) {
      const cells = partMatrix(catalog, model).flatMap(({ name, fields }) =>
        [...fields.keys()].map((event) => `${event.id} ${name}`),
      );
      const parts = model.events.flatMap((event) =>
        recordOf(catalog, event.message).fields.map(({ name }) => `${event.id} ${name}`),
      );
      expect(cells.toSorted()).toEqual(parts.toSorted());
    }
  });
});

describe("the page of a value set", () => {
  it("never shows an inferred list as published", () => {
    const pages = pagesOf(newest, "value-set");
    for (const set of newest.catalog.valueSets.values()) {
      const page = pages.find(({ title }) => title === set.id);
      const text =
        page === undefined
          ? ""
          : nodesOf(page.content(hereAt(page.address, "")))
              .map(textOf)
              .join(" ");
      expect(text.includes("The list is not published"), set.id).toBe(set.source === "inferred");
      expect(/publishes the list|names the standard/.test(text), set.id).toBe(
        set.source === "published",
      );
    }
  });

  it("links the fields of the reverse index", () => {
    const html = htmlOfPage(newest, pageAt(newest, "value-sets/citizenship/"));
    const uses = usageOf(newest.catalog).valueSets.get("Citizenship") ?? [];
    const paths = uses.flatMap((use) => use.paths);
    expect([...html.slice(html.indexOf('id="used"')).matchAll(/<dd><a /g)].length).toBe(
      paths.length,
    );
    expect(html).toContain('href="../../models/scheduling/new/#Patient.Demographics.Citizenship"');
  });

  it("gives its codes as a table", () => {
    const files = codesFiles(newest);
    for (const set of newest.catalog.valueSets.values()) {
      const file = files.find(({ path }) => path === `${pageAddress(set.id)}codes.csv`);
      expect(file === undefined, set.id).toBe(set.codes.length === 0);
      if (file === undefined) continue;
      const [, ...rows] = parsed(file.text);
      const codes = set.codes.map(({ code, meaning = "" }) => [code, meaning]);
      expect(
        rows.map((row) => row.slice(0, 2)),
        set.id,
      ).toEqual(codes);
    }
  });

  it("links a standard by a web address only", () => {
    const html = (url: string): string =>
      htmlOf(nodesOf(StandardLink({ of: { name: "HL7", url } })));
    expect(html("javascript:alert(1)")).toBe("HL7");
    expect(html("https://hl7.org")).toContain('href="https://hl7.org"');
  });
});

function removedAnchors({ catalog, past }: SiteEdition): ReadonlySet<string> {
  const removed = [...catalog.events.keys()].flatMap((event) => past.removed(event));
  return new Set(removed.map(({ path }) => path.replaceAll("[]", "")));
}

function pageAddress(valueSet: string): string {
  const page = pagesOf(newest, "value-set").find(({ title }) => title === valueSet);
  return page?.address ?? "";
}

describe("anchors of codes", () => {
  /** Any text, halves of characters included, and texts that are likely to be alike. */
  const code = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom("A", " ", "_", "~", "2", "0"), { maxLength: 4 })
      .map((all) => all.join("")),
  );

  it("are different for different codes, and need no escape in a link", () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(codeAnchor(one) === codeAnchor(other)).toBe(one === other);
        expect(encodeURIComponent(codeAnchor(one))).toBe(codeAnchor(one));
      }),
      { numRuns: longRuns(200) },
    );
    expect(["Non-Hispanic", "Org ID", "N/A"].map(codeAnchor)).toEqual([
      "code-Non-Hispanic",
      "code-Org_ID",
      "code-N~2f~A",
    ]);
  });
});

describe("tables", () => {
  it("read back as they were, and begin no cell as a formula", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("=1+1", "+1", "-1", "@x", "\t=1", " =1", '"', ",", "\r\n", "'x"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const read = parsed(csv(rows));
        expect(read.every((row) => row.every((cell) => !/^\s*[=+\-@]/.test(cell)))).toBe(true);
        const bare = read.map((row, at) =>
          row.map((cell, place) => (cell === `'${rows[at]?.[place]}` ? cell.slice(1) : cell)),
        );
        expect(bare).toEqual(rows);
      }),
      { numRuns: longRuns(200) },
    );
  });

  it("hold every field of every event type", () => {
    const [file] = dataFiles(newest, site);
    const [, ...rows] = parsed(file?.text ?? "");
    const fields = [...newest.catalog.events.values()].flatMap((event) =>
      [...occurrences(newest.catalog, event.message)].map(({ path }) => `${event.id}.${path}`),
    );
    expect(rows.map(([model, event, path]) => `${model}.${event}.${path}`)).toEqual(fields);
  });
});

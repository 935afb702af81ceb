import { resolve } from "node:path";
import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { readGuides } from "../../generator/run/site/read-guides.ts";
import { hereAt } from "../../generator/site/here.ts";
import { llmsFiles } from "../../generator/site/llms.ts";
import { notFoundFiles } from "../../generator/site/not-found.tsx";
import { landingPages } from "../../generator/site/pages/landing.tsx";
import { modelGroups } from "../../generator/site/pages/landing/model-groups.ts";
import { editionPages, rootPages } from "../../generator/site/pages.ts";
import { siteOf } from "../../generator/site/site-of.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

const catalog = realCatalog();

function siteWith(current: Catalog) {
  const guides = readGuides(resolve(import.meta.dirname, "../../definitions"));
  const made = { editions: [], current, guides, modules: [], styles: [] };
  return siteOf({ ...made, version: "1.2.3" });
}

const site = siteWith(catalog);
/** Addresses of all pages, with those of the newest edition under `latest/` as well. */
const addresses = new Set(
  [...rootPages(site), ...editionPages(site.newest, site)].flatMap(({ address }) => [
    address,
    address.replace(/^unreleased\//, "latest/"),
  ]),
);

describe("the landing page", () => {
  it("has each data model in one group, one that nobody grouped among the others", () => {
    const named = modelGroups(catalog).flatMap(({ models }) => models.map(({ name }) => name));
    expect(named.toSorted()).toEqual([...catalog.models.keys()]);
    expect(modelGroups(catalog).map(({ title }) => title)).not.toContain("Others");
    const events = "description: B.\nmethod: push\nfields:\n  C: { description: C. }\n";
    const own = catalogOf({
      "models/New/events/B.yaml": events,
      "models/Order/events/B.yaml": events,
    });
    expect(modelGroups(own).map(({ title, models }) => [title, models.length])).toEqual([
      ["Orders and results", 1],
      ["Others", 1],
    ]);
  });

  it("counts what there is", () => {
    const [page] = landingPages(site);
    expect(page?.data()["counts"]).toMatchObject({ models: 24, events: 111, fields: 22_773 });
  });
});

describe("landing, guides, glossary and issues", () => {
  it("lead to pages that there are", () => {
    const broken: string[] = [];
    for (const { address, content } of rootPages(site)) {
      if (!/^(?:guide\/|glossary\/|issues\/|$)/.test(address)) continue;
      const html = renderToString(h("div", null, content(hereAt(address, ""))));
      for (const [, link = ""] of html.matchAll(/(?:href|action)="([^"]+)"/g)) {
        const { origin, pathname } = new URL(link, `http://site/${address}`);
        if (origin === "http://site" && !addresses.has(pathname.slice(1))) broken.push(link);
      }
    }
    expect(broken).toEqual(["llms.txt"]);
  });
});

describe("llms.txt", () => {
  it("begins with title and summary, then links to Markdown pages that there are", () => {
    const [file] = llmsFiles(site);
    expect(file?.path).toBe("llms.txt");
    const [title, empty, summary, ...lines] = file?.text.split("\n") ?? [];
    expect([title, empty, summary?.slice(0, 2)]).toEqual(["# Redox Data Model API", "", "> "]);
    expect(lines.filter((line) => line.startsWith("#"))).toEqual(
      ["Guides", "Data models", "Event types", "Optional"].map((name) => `## ${name}`),
    );
    const items = lines.filter((line) => line.startsWith("-"));
    const targets = items.map((line) => /^- \[.+\]\((.*)index\.md\): \S/.exec(line)?.[1]);
    expect(targets.filter((target) => !addresses.has(target ?? "?"))).toEqual([]);
    expect(targets.length).toBeGreaterThan(24 + 111);
  });
});

describe("404.html", () => {
  it("needs no other file, as it can stand anywhere", () => {
    const [file] = notFoundFiles(site);
    expect(file?.path).toBe("404.html");
    expect([...(file?.text.matchAll(/(?:src|href)="([^"]*)"/g) ?? [])].map(([, to]) => to)).toEqual(
      ["../"],
    );
  });
});

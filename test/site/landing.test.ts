import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { describe, expect, it } from "vitest";
import { hereAt } from "../../generator/site/here.ts";
import { llmsFiles } from "../../generator/site/llms.ts";
import { notFoundFiles } from "../../generator/site/not-found.tsx";
import { landingPages } from "../../generator/site/pages/landing.tsx";
import { modelGroups } from "../../generator/site/pages/landing/model-groups.ts";
import { siteOf } from "../../generator/site/site-of.ts";
import { catalogOf } from "../support/catalog-of.ts";

const EVENT = `description: It <i>happened</i>.
method: push
fields:
  One: { description: One. }
  Two: { description: Two. }
`;

function catalogWith(models: readonly string[]) {
  return catalogOf(
    Object.fromEntries(models.map((model) => [`models/${model}/events/B.yaml`, EVENT])),
  );
}

const site = siteOf({
  editions: [],
  current: catalogWith(["Order", "New"]),
  guides: [{ path: "guides/01-first-steps.md", text: "# First steps\n\nHow to [begin].\n" }],
  modules: [],
  styles: [],
  version: "1.2.3",
});

describe("the landing page", () => {
  it("has each data model in one group, one that nobody grouped among the others", () => {
    const all = readdirSync(resolve(import.meta.dirname, "../../definitions/models"));
    const groups = modelGroups(catalogWith(all));
    expect(groups.flatMap(({ models }) => models.map(({ name }) => name)).toSorted()).toEqual(
      all.toSorted(),
    );
    expect(groups.map(({ title }) => title)).not.toContain("Others");
    expect(
      modelGroups(site.newest.catalog).map(({ title, models }) => [title, models.length]),
    ).toEqual([
      ["Orders and results", 1],
      ["Others", 1],
    ]);
  });

  it("leads to the newest edition, and begins with the first guide", () => {
    const [page] = landingPages(site);
    const html = renderToString(h("div", null, page?.content(hereAt("", ""))));
    const links = [...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, link = ""]) => link);
    expect(links.slice(0, 2)).toEqual(["latest/search/", "guide/first-steps/"]);
    expect(links).toContain("latest/models/order/");
    expect(page?.data()["counts"]).toMatchObject({ models: 2, events: 2, fields: 4 });
  });
});

describe("llms.txt", () => {
  it("has a title, a summary, and links to pages in Markdown", () => {
    const [file] = llmsFiles(site);
    const lines = file?.text.split("\n").filter((line) => !line.startsWith("Every")) ?? [];
    expect([file?.path, ...lines.filter((line) => /^#|^>|First|Order/.test(line))]).toEqual([
      "llms.txt",
      "# Data models",
      expect.stringMatching(/^> Test definitions\. /),
      "## Guides",
      String.raw`- [First steps](guide/first-steps/index.md): How to \[begin\].`,
      "## Data models",
      "- [Order](latest/models/order/index.md): A data model.",
      "## Event types",
      String.raw`- [Order.B](latest/models/order/b/index.md): It \<i\>happened\</i\>.`,
      "## Optional",
    ]);
  });
});

describe("404.html", () => {
  it("needs no other file, as it can stand anywhere", () => {
    const [file] = notFoundFiles(site);
    expect(file?.path).toBe("404.html");
    const links = [...(file?.text.matchAll(/(?:src|href)="([^"]*)"/g) ?? [])];
    expect(links.map(([, to]) => to)).toEqual(["../"]);
  });
});

import fc from "fast-check";
import { marked } from "marked";
import { h, type ComponentChildren, type VNode } from "preact";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readEditions } from "../../generator/run/read-editions.ts";
import { markdownOf } from "../../generator/site/markdown/markdown-of.ts";
import { nodesOf } from "../../generator/site/markup/element.ts";
import { editionPages } from "../../generator/site/pages.ts";
import { printPage } from "../../generator/site/print-page.tsx";
import { siteOf } from "../../generator/site/site-of.ts";
import { longRuns } from "../support/long-runs.ts";

const { editions } = readEditions(resolve(import.meta.dirname, "../../definitions"));
const shown = ["2026-11"];
const none = { guides: [], modules: [], styles: [], version: "0.0.0" };
const site = siteOf({ editions, shown, ...none });

/** Markdown of some content. */
function md(...content: ComponentChildren[]): string {
  return markdownOf(nodesOf(content));
}

describe("pages as Markdown", () => {
  it.each(["models/patient-search/query/", "value-sets/race/", "formats/us-zip/"])(
    "%s",
    async (address) => {
      const page = editionPages(site.newest, site).find(
        (one) => one.address === `2026-11/${address}`,
      );
      expect(page, address).toBeDefined();
      const files = page === undefined ? [] : printPage(page, { site, edition: site.newest });
      const text = files.find(({ path }) => path.endsWith("/index.md"))?.text;
      const name = address.replaceAll("/", "-").replace(/-$/, "");
      await expect(text).toMatchFileSnapshot(`../fixtures/site/markdown/${name}.md`);
    },
  );
});

describe("elements as Markdown", () => {
  it("headings, paragraphs and marks", () => {
    expect(
      md(h("h2", {}, "A ", h("code", {}, "B")), h("p", {}, "see ", h("b", {}, "it"), ".")),
    ).toBe("## A `B`\n\nsee **it**.");
  });

  it("lists inside of lists, with what is folded away", () => {
    const inner = h("details", {}, h("summary", {}, "1 field"), h("ul", {}, h("li", {}, "C")));
    const item = h(
      "li",
      {},
      h("div", {}, h("a", { href: "#A" }, "A"), h("i", {}, "Object")),
      inner,
    );
    expect(md(h("ol", {}, item, h("li", {}, "D")))).toBe(
      "1. A, *Object*  \n   1 field\n   - C\n2. D",
    );
  });

  it("links lead to the twins in Markdown, and nowhere dangerous", () => {
    const link = (href: string): string => md(h("a", { href }, "x"));
    expect(link("../a/#B.C")).toBe("[x](../a/index.md#B.C)");
    expect(link("./")).toBe("[x](index.md)");
    expect(link("check/?event=A")).toBe("[x](check/index.md)");
    expect(link("data/a.json")).toBe("[x](data/a.json)");
    expect(link("https://a.example/(b)")).toBe("[x](https://a.example/%28b%29)");
    expect(link("javascript:alert(1)")).toBe("x");
  });

  it("tables, terms and code", () => {
    const head = h("thead", {}, h("tr", {}, h("th", {}, "A"), h("th", {}, "B")));
    const row = h("tr", {}, h("td", {}, h("code", {}, "a|b")), h("td", {}, "c"));
    expect(md(h("table", {}, head, h("tbody", {}, row)))).toBe(
      "| A | B |\n| --- | --- |\n| `a\\|b` | c |",
    );
    expect(
      md(h("dl", {}, h("div", {}, h("dt", {}, "T"), h("dd", {}, "one"), h("dd", {}, "two")))),
    ).toBe("- **T**: one  \n  two");
    expect(md(h("pre", {}, h("code", { class: "language-ts" }, "a\n```\n")))).toBe(
      "````ts\na\n```\n````",
    );
  });

  it("leaves out what is for browsers alone", () => {
    const own = [
      h("form", {}, "a"),
      h("p", { hidden: true }, "b"),
      h("p", { "data-only": "page" }, "c"),
    ];
    expect(md(...own, h("ul", {}, h("li", { hidden: true }, "d")), h("p", {}, "e"))).toBe("e");
  });
});

describe("texts of definitions in Markdown", () => {
  const HOSTILE = [
    "<b>",
    "[a](b)",
    "![a](b)",
    "# a",
    "- a",
    "1. a",
    "2)",
    "> a",
    "---",
    "===",
    "| a |",
    "`",
    "``` a",
    "~~a~~",
    "*a*",
    "__a__",
    "https://a.example",
    "www.a.example",
    "a@b.example",
    "&lt;",
    "\\",
    "\n\n# a",
    "    a",
  ];
  const texts = fc
    .array(fc.constantFrom(...HOSTILE, ..."`*_[]()#+-.!|~&@:/= \n1a<>\\".split("")), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(""));

  /** A page with a text wherever one can stand. */
  function page(text: string): VNode {
    const link = h("a", { href: "x/" }, "l", text);
    return h(
      "div",
      {},
      h("h2", {}, "h", text),
      h("p", {}, text, "t", h("b", {}, "b"), text, h("span", {}, text), link, text),
      h(
        "ul",
        {},
        h("li", {}, text, "t", h("p", {}, text, "t"), h("ul", {}, h("li", {}, "t", text))),
      ),
      h("table", {}, h("tr", {}, h("td", {}, "t", text), h("td", {}, "t", link))),
      h("dl", {}, h("dt", {}, "t", text), h("dd", {}, "t", text)),
      h("pre", {}, "p", text),
    );
  }

  /** Elements, apart from those that code and hidden characters become. */
  function elements(text: string): string {
    const html = marked.parse(md(page(text)), { async: false });
    return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)]
      .map(([, name = ""]) => name)
      .filter((name) => !/^\/?(code|kbd)$/.test(name))
      .join(" ");
  }

  it("become no markup, wherever they stand", () => {
    const plain = elements("a");
    const property = fc.property(texts, (text) => {
      expect(elements(text), md(page(text))).toBe(plain);
    });
    fc.assert(property, { numRuns: longRuns(150), seed: 5 });
  });
});

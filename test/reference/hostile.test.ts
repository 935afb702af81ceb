import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { markdownText, markdownUrl } from "../../generator/emit/escape/markdown.ts";
import { code, table } from "../../generator/emit/reference/markdown.ts";
import { pages } from "../../generator/emit/reference/pages.ts";
import {
  demoCatalog,
  field,
  format,
  record,
  rule,
  valueSet,
} from "../samples/hand-made-catalog.ts";
import { longRuns } from "../support/long-runs.ts";

const HOSTILE = [
  "<script>globalThis.pwned = 1</script>",
  "<img src=x onerror=alert(1)>",
  "</details></summary><b>",
  "[link](javascript:alert(1))",
  "![image](https://example.com/x.png)",
  "[ref]: https://example.com",
  "<https://example.com>",
  "see https://example.com and www.example.com or a.b@example.com",
  "| a | b |",
  "\\| a \\\\| b",
  "# heading",
  "- item",
  "+ item",
  "1. item",
  "2) item",
  "> quote",
  "---",
  "===",
  "***bold*** _it_ ~~gone~~ ~sub~",
  "``` fence",
  "~~~",
  "`unclosed",
  "``two``",
  "`a|b`",
  "`a\\|b`",
  "` spaces `",
  "&lt;script&gt; &amp; &#60;",
  "line\nbreak\r\n\r\n# not a heading",
  "    code",
  "$math$ $$more$$",
  "[^1] footnote",
  "\u202ereversed\u202c",
  "zero\u200bwidth",
  "`in code \u202e`",
  "end\\",
  "C:\\path\\",
  "a*b_c__d",
  "{{ template }} ${x} <%= y %>",
  "<!-- comment",
  "]]>",
];

/** What a reader sees: the text of the HTML, with hidden characters as what they are. */
function shownText(html: string): string {
  return html
    .replace(/<kbd>U\+([0-9A-F]+)<\/kbd>/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/<\/?code>/g, "`")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Runs of white space count as one space, which is how Markdown and HTML see them. */
function folded(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

function elementsOf(html: string): readonly string[] {
  return [...html.matchAll(/<([a-zA-Z!?][^\s/>]*)/g)].map(([, name = ""]) => name);
}

/** What is more than a paragraph, code, or a character made visible. */
function otherElements(html: string): readonly string[] {
  return elementsOf(html).filter((name) => !["p", "code", "kbd"].includes(name));
}

function expectIntact(text: string): void {
  // An empty cell is no cell: the column would be left out.
  if (folded(text) === "") return;
  const inText = marked.parse(`Before ${markdownText(text)} after`, { async: false });
  expect(otherElements(inText), inText).toEqual([]);
  expect(folded(shownText(inText))).toBe(folded(`Before ${folded(text)} after`));
  const atStart = marked.parse(markdownText(text), { async: false });
  expect(otherElements(atStart), atStart).toEqual([]);
  expect(folded(shownText(atStart))).toBe(folded(text));
  const inCell = marked.parse(table(["a", "b"], [[text, "x"]]).markdown, { async: false });
  const cells = [...inCell.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell);
  expect(cells, inCell).toHaveLength(2);
  expect(folded(shownText(cells[0] ?? ""))).toBe(folded(text));
  expect(cells[1]).toBe("x");
}

describe("text of definitions in Markdown", () => {
  it.each(HOSTILE)("%j is shown as it is", (text) => {
    expectIntact(text);
  });

  it("any text is shown as it is", () => {
    const piece = fc.constantFrom(...HOSTILE, ..."\\`*_{}[]<>#+-.!|~&@:()/= \n1a".split(""));
    const texts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(texts, expectIntact), { numRuns: longRuns(200), seed: 11 });
  });

  it.each(HOSTILE)("%j is one piece of code", (text) => {
    const html = marked.parse(table(["a"], [[code(folded(text))]]).markdown, {
      async: false,
    });
    const cells = [...html.matchAll(/<td><code>(.*?)<\/code><\/td>/gs)].map(([, cell = ""]) =>
      shownText(cell),
    );
    expect(cells, html).toEqual([folded(text)]);
  });

  it("links go to web addresses only", () => {
    expect(markdownUrl("javascript:alert(1)")).toBeUndefined();
    expect(markdownUrl("https://a.example/x y")).toBeUndefined();
    expect(markdownUrl("https://a.example/(x)<y>\"'")).toBe("https://a.example/%28x%29%3Cy%3E%22'");
  });
});

describe("pages with hostile definitions", () => {
  it.each(HOSTILE)("%j adds no element", (text) => {
    const build = (hostile: string): string => {
      const harmless = { description: hostile, examples: [hostile], deprecated: hostile };
      const catalog = demoCatalog({
        description: hostile,
        fields: [
          field("A", "T", harmless),
          field("B", "String", { ...harmless, values: "V" }),
          field("C", "String", { format: "f" }),
        ],
        records: [record("T", [field("X", "String", harmless)], { description: hostile })],
        rules: [{ ...rule([["A"]]), description: hostile }],
        valueSets: [
          valueSet("V", [], {
            description: hostile,
            codes: [{ code: hostile, meaning: hostile }],
            standard: { name: hostile, url: hostile },
          }),
        ],
        formats: [format("f", ".", { description: hostile, example: hostile })],
      });
      return pages({ catalog })
        .map(({ text: page }) => marked.parse(page, { async: false }))
        .join("\n");
    };
    const counts = (html: string): Record<string, number> => {
      const found: Record<string, number> = {};
      for (const name of elementsOf(html)) found[name] = (found[name] ?? 0) + 1;
      const { code: _code, kbd: _kbd, ...others } = found;
      return others;
    };
    expect(counts(build(text))).toEqual(counts(build("harmless")));
  });
});

import { resolve } from "node:path";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { positionAt } from "../../generator/base/source.ts";
import { commands } from "../../generator/commands/commands.ts";
import { packageNames } from "../../generator/emit/package/package-names.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { readGuides } from "../../generator/run/site/read-guides.ts";
import type { IssueSeverity } from "../../generator/runtime/issue.ts";
import { isJsonObject } from "../../generator/runtime/json-object.ts";
import { checkGuides } from "../../generator/site/guides/check-guides.ts";
import { GuideText } from "../../generator/site/guides/guide-text.tsx";
import { SECTIONS, TERMS } from "../../generator/site/guides/glossary-terms.ts";
import { guidesOf } from "../../generator/site/guides/guide.ts";
import { linkTarget } from "../../generator/site/guides/link-target.ts";
import { ISSUE_ADVICE, type IssueWeight } from "../../generator/site/pages/issues/issue-advice.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";
import { blocksOf } from "./support/blocks-of.ts";

const files = readGuides(resolve(import.meta.dirname, "../../definitions"));
const catalog = realCatalog();

function parsed(text: string) {
  return guidesOf([{ path: "guides/01-a.md", text }]);
}

function html(text: string): string {
  const [guide] = parsed(text);
  const linkTo = (link: string): string | undefined => {
    const target = linkTarget({ catalog, guides: [] }, link);
    return "url" in target ? target.url : "address" in target ? target.address : undefined;
  };
  return renderToString(GuideText({ tokens: guide?.tokens ?? [], linkTo }));
}

/** Findings as lines: `1:9 There is no ...`. */
function findings(text: string): readonly string[] {
  return checkGuides([{ path: "guides/01-a.md", text }], catalog).map((one) => {
    const { line, column } = positionAt(text, one.span.start);
    return `${line}:${column} ${one.message}${one.hint === undefined ? "" : ` ${one.hint}`}`;
  });
}

describe("the guides", () => {
  it("link to nothing but what there is, and have a title and a summary", () => {
    expect(checkGuides(files, catalog)).toEqual([]);
    expect(guidesOf(files).map(({ topic }) => topic)).toEqual([
      "getting-started",
      "push-and-pull",
      "authentication-and-endpoints",
      "required-and-reliability",
      "value-sets",
      "extensions",
      "tolerant-reading",
      "checking-messages",
      "using-the-packages",
      "versions-and-compatibility",
      "real-traffic",
    ]);
    expect(guidesOf(files).filter(({ summary }) => !/^[A-Z].+\.$/.test(summary))).toEqual([]);
  });

  it("name commands and packages that there are", () => {
    const lines = blocksOf(files, "sh").flatMap(({ text }) => text.trim().split("\n"));
    const names = new Set([...packageNames(catalog).values(), "models"]);
    for (const line of lines) {
      const [, command, name] =
        /^(?:canon ([a-z]+)|npm install @canon\/([a-z-]+))/.exec(line) ?? [];
      const isThere = commands.some((one) => one.name === command) || names.has(name ?? "");
      expect(isThere, line).toBe(true);
    }
    expect(lines.length).toBeGreaterThan(5);
  });

  it("show messages that may be sent", () => {
    const eventTypes = eventTypesOf(catalog);
    const messages = blocksOf(files, "json").flatMap(({ text }) => {
      const value: unknown = JSON.parse(text);
      return isJsonObject(value) && isJsonObject(value["Meta"]) ? [value] : [];
    });
    for (const message of messages) {
      const { DataModel, EventType } = message["Meta"] as Record<string, string>;
      const checked = eventTypes.get(`${DataModel}.${EventType}`);
      expect(checked?.check(message, { direction: "sending" }).issues).toEqual([]);
    }
    expect(messages.length).toBeGreaterThan(0);
  });
});

describe("a guide", () => {
  it("is named by its file without the number, titled by its heading", () => {
    const [guide] = guidesOf([
      { path: "guides/07-a-b.md", text: "# A `B`\n\nIt *says*\nC.\n\n## D\n\n## D\n" },
    ]);
    expect(guide).toMatchObject({
      topic: "a-b",
      title: "A B",
      summary: "It says C.",
      headings: [{ id: "d" }, { id: "d-2" }],
    });
  });

  it("is text, whatever it holds", () => {
    expect(html("# A\n\n<script>x</script> <https://a.example> ![a](https://b.example)\n")).toBe(
      '<p>&lt;script>x&lt;/script> <a href="https://a.example">https://a.example</a> !<a href="https://b.example">a</a></p>',
    );
    expect(html("# A\n\n[a](javascript:x) [b](data:text/html,x) [c](/d)\n")).not.toContain("href");
  });

  it("shows tables, lists and code", () => {
    expect(html("# A\n\n## B\n\n| C |\n| :-: |\n| `d` |\n\n- e\n\n1. f\n\n```ts\n<g>\n```\n")).toBe(
      '<h2 id="b">B</h2>' +
        '<div class="scroll" tabindex="0" role="region" aria-label="Table: B">' +
        "<table><thead><tr><th>C</th></tr></thead>" +
        "<tbody><tr><td><code>d</code></td></tr></tbody></table></div>" +
        "<ul><li>e</li></ul><ol><li>f</li></ol>" +
        '<pre tabindex="0"><code class="language-ts">&lt;g>\n</code></pre>',
    );
  });

  it("finds each link that leads nowhere, where it stands", () => {
    expect(findings("# A\n\n[a](canon:value-set/Sex), [b](canon:value-set/Sx)\n")).toEqual([
      '3:31 There is no value-set "Sx". Did you mean "Sex"?',
    ]);
    expect(findings("# A\n\n- [a](canon:event/Scheduling.New#AppointmentInf)\n")).toEqual([
      '3:7 The page of "canon:event/Scheduling.New#AppointmentInf" has no "AppointmentInf". Did you mean "AppointmentInfo"?',
    ]);
    expect(findings("# A\n\n[a](canon:glosary) [b](canon:types#x) [c](x.md)\n")).toEqual([
      '3:5 There is no page "glosary". Did you mean "glossary"?',
      '3:24 The page of "canon:types#x" has no "x".',
      '3:43 "x.md" is no link of a guide. Write `canon:` or `https://`.',
    ]);
    expect(findings("No title.\n")).toEqual([
      '1:1 The guide "a" does not begin with its title. Begin with one heading of the first level.',
    ]);
  });
});

const small = catalogOf({
  "catalog.yaml": `description: Test.
scope: "@test"
envelope: { field: Meta, push: Meta, query: Meta, response: Meta }
`,
  "types/Meta.yaml": `description: Meta.
fields:
  DataModel: { required: true, constant: model, description: The model. }
  EventType: { required: true, constant: event, description: The event. }
`,
  "valuesets/Color.yaml": `description: A color.
binding: closed
source: inferred
codes:
  red:
`,
  "formats/digits.yaml": `description: Digits.
pattern: "^[0-9]+$"
example: "12"
`,
  "models/A/events/B.yaml": `description: B.
method: push
fields:
  Needed: { required: true, description: Needed. }
  Owed: { required: sending, description: Owed. }
  Color: { values: Color, description: A color. }
  Digits: { format: digits, description: Digits. }
  Few: { type: "String[]", minItems: 2, description: Two. }
  Many: { type: "String[]", maxItems: 1, description: One. }
  Amount: { type: Number, description: A number. }
  Text: { description: A text. }
  Missing: { description: What the rule asks for. }
rules:
  any:
    description: Any.
    anyOf: [[Missing]]
`,
});

/** With everything wrong with it that an issue can be about. */
const WRONG = {
  Meta: { DataModel: "A", EventType: "C" },
  Color: "green",
  Digits: "x",
  Few: ["a"],
  Many: ["a", "b"],
  Amount: 2 ** 60,
  Text: 1,
};

describe("the glossary", () => {
  it("has each word once", () => {
    const ids = SECTIONS.flatMap(({ terms }) => Object.keys(terms));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(TERMS)).toEqual(ids);
  });

  it("says of ratings what is published", () => {
    expect(TERMS.reliable.meaning).toMatch(/^More than 90 % /);
    expect(TERMS.probable.meaning).toMatch(/^More than 50 % /);
    expect(TERMS.possible.meaning).toMatch(/^Less than 50 % /);
    expect(TERMS["not-rated"].meaning).toContain("Exactly 50 %");
  });
});

describe("the page of issues", () => {
  it("says how much an issue weighs, as validators do", () => {
    const eventType = eventTypesOf(small).get("A.B");
    const found = (direction: "receiving" | "sending") => {
      const issues = eventType?.check(WRONG, { direction }).issues ?? [];
      return new Map<string, IssueSeverity>(issues.map(({ code, severity }) => [code, severity]));
    };
    const [receiving, sending] = [found("receiving"), found("sending")];
    const told: Readonly<Partial<Record<IssueWeight, readonly (IssueSeverity | undefined)[]>>> = {
      structure: ["error", "error"],
      content: ["warning", "error"],
      sending: [undefined, "error"],
    };
    for (const code of sending.keys()) {
      const { weight } = ISSUE_ADVICE[code as keyof typeof ISSUE_ADVICE];
      expect([receiving.get(code), sending.get(code)], code).toEqual(told[weight]);
    }
    expect([...sending.keys()].toSorted()).toEqual([
      "constant",
      "format",
      "max-items",
      "min-items",
      "required",
      "required-sending",
      "rule",
      "type",
      "unsafe-integer",
      "value-set",
    ]);
  });
});

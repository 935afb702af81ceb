import { marked } from "marked";
import { describe, expect, it } from "vitest";

import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import type { Exception } from "../../generator/compat/policy/exception.ts";
import { changelogPage } from "../../generator/registry/changelog/changelog-page.ts";
import { changelogSteps } from "../../generator/registry/changelog/changelog-step.ts";
import { indexPage } from "../../generator/registry/changelog/index-page.ts";
import { nextVersions } from "../../generator/registry/release/next-versions.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

const GOLDEN = "../fixtures/changelog";

/** Editions of these definitions, with the versions that a release would give them. */
function editionsOf(
  ...definitions: readonly (readonly [name: string, texts: DefinitionTexts])[]
): readonly Edition[] {
  const editions: Edition[] = [];
  for (const [name, texts] of definitions) {
    const catalog = catalogOf(texts);
    const { versions, umbrella } = versionsAfter(editions, catalog);
    editions.push({ name, digest: name, versions, umbrella: umbrella.now, catalog });
  }
  return editions;
}

function versionsAfter(earlier: readonly Edition[], catalog: Catalog) {
  const newest = earlier.at(-1);
  const edition = { name: "next", digest: "", versions: new Map(), umbrella: "", catalog };
  const changes = newest === undefined ? [] : changelogSteps([newest, edition], [])[1]?.changes;
  return nextVersions({ earlier, catalog, changes: changes ?? [] });
}

const READER = `description: A person who borrows books.
reliability: possible

fields:
  CardNumber:
    required: true
    description: Printed on the back of the card.

  Language:
    values: Language
    description: In which letters are written.

  Nickname:
    description: What friends call the reader.
`;

const LANGUAGE = `description: Languages that there are letters in.
binding: closed
source: published

codes:
  en: English
  fr: French
`;

const event = (fields: string): string =>
  `description: Something happened at the counter.\nmethod: push\n\nfields:\n${fields}`;

const LENT = event(`  Reader:
    type: Reader
    required: true
    description: Whoever answers for the book.

  DueDays:
    type: Number
    description: Days until the book is due.
`);

const MOVED = event(`  Reader:
    type: Reader
    description: Whoever asked for the box.
`);

const FIRST: DefinitionTexts = {
  "types/Reader.yaml": READER,
  "valuesets/Language.yaml": LANGUAGE,
  "models/Library/events/Lent.yaml": LENT,
  "models/Library/events/Returned.yaml": LENT,
  "models/Storage/events/Moved.yaml": MOVED,
};

/** Breaks promises, adds, and says other things than before. */
const SECOND: DefinitionTexts = {
  ...FIRST,
  "types/Reader.yaml": READER.replace(/\n {2}Nickname:[^]*/u, "").replace(
    "reliability: possible",
    "reliability: probable",
  ),
  "valuesets/Language.yaml": `${LANGUAGE}  de: "German <b>|*_\`"\n`,
  "models/Library/events/Lent.yaml":
    LENT.replace("type: Number\n", "required: true\n") +
    "\n  Book:\n    type: Object\n    description: The book.\n    fields:\n      Title:\n        description: Its title.\n",
  "models/Staff/events/Hired.yaml": event("  Badge:\n    description: Number of the badge.\n"),
};

const EXCEPTION = {
  name: "nicknames",
  rule: "field-removed-optional",
  path: "Reader.Nickname",
  from: "2026-01",
  to: "2026-02",
  reason: "Nobody <i>fills</i> it | in.",
  approvedBy: "The board",
  expires: "2026-12-31",
} as Exception;

describe("the changelog", () => {
  const editions = editionsOf(["2026-01", FIRST], ["2026-02", SECOND]);
  const steps = changelogSteps(editions, [EXCEPTION]);

  it("tells what breaks first, for whom, and what to do", async () => {
    const [first, second] = steps.map(changelogPage);
    await expect(first).toMatchFileSnapshot(`${GOLDEN}/first.md`);
    await expect(second).toMatchFileSnapshot(`${GOLDEN}/second.md`);
    await expect(indexPage(steps)).toMatchFileSnapshot(`${GOLDEN}/index.md`);
  });

  it("shows texts of definitions as texts", () => {
    const html = marked.parse(steps.map(changelogPage).join("\n"), { async: false });
    expect(html).not.toMatch(/<[bi]>/u);
    expect(html).toContain("&lt;i&gt;fills&lt;/i&gt;");
  });
});

import { describe, expect, it } from "vitest";
import { fieldRows } from "../../generator/emit/reference/field-rows.ts";
import { recordPage } from "../../generator/emit/reference/page-path.ts";
import { reference } from "../../generator/emit/reference.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";
import { deadLinks, linksOf } from "./links.ts";

const catalog = realCatalog();
const pages = reference.emit({ catalog, version: "0.0.0", runtime: [] });
const textOf = (path: string): string =>
  pages.find((page) => page.path === `reference/${path}`)?.text ?? "";

describe("reference of the repository's definitions", () => {
  it("has no dead links", () => {
    expect(deadLinks(pages)).toEqual([]);
    expect(pages.flatMap(({ text }) => linksOf(text)).length).toBeGreaterThan(500);
  });

  it("links a page to itself by its name, as empty links lead elsewhere", () => {
    const recursive = catalogOf({
      "types/Node.yaml": `description: A node.
reliability: possible
fields:
  Next:
    type: Node
    description: The next one.
`,
      "models/M/events/E.yaml": `description: An event.
method: push
reliability: possible
fields:
  First:
    type: Node
    description: The first one.
`,
    });
    const made = reference.emit({ catalog: recursive, version: "0.0.0", runtime: [] });
    const node = made.find(({ path }) => path === "reference/types/Node.md")?.text ?? "";
    expect(linksOf(node)).toContain("Node.md");
    expect(made.flatMap(({ text }) => linksOf(text))).not.toContain("");
  });

  it("has a page for each thing, each of them linked from another", () => {
    const types = [...catalog.records.values()].filter(
      ({ form }) => form === "shared" || form === "local",
    );
    // Beside these: index, formats, extensions, issue codes and the definition format.
    const { models, events, valueSets } = catalog;
    expect(pages).toHaveLength(models.size + events.size + types.length + valueSets.size + 5);
    const names = new Set(
      pages
        .flatMap(({ text }) => linksOf(text))
        .map((href) => href.replace(/#.*/, "").split("/").at(-1)),
    );
    expect(
      pages.map(({ path }) => path.split("/").at(-1) ?? "").filter((name) => !names.has(name)),
    ).toEqual([]);
  });

  it("shows every field on the page that its record belongs to", () => {
    const shown = new Map(
      pages.map(({ path, text }) => [
        path,
        [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = ""]) => name),
      ]),
    );
    const missing = [...catalog.records.values()].flatMap((record) =>
      record.fields
        .filter(({ name }) => record.own.has(name))
        .filter(
          ({ name }) =>
            !shown.get(recordPage(catalog, record))?.some((row) => row.split(".").at(-1) === name),
        )
        .map(({ name }) => `${record.id}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("says on the page of an event type what each message must hold, at any depth", () => {
    expect(textOf("models/PatientSearch/events/LocationQuery.md")).toContain(
      [
        "## What a message must hold",
        "",
        "- Always: `Meta`, `Meta.DataModel`, `Meta.EventType`, `Patient`, `Patient.Identifiers`, `Patient.Identifiers[].ID`, `Patient.Identifiers[].IDType`",
        "- When it is sent: `Meta.Destinations`",
        "",
      ].join("\n"),
    );
  });

  it("marks every estimate, and no published rating", () => {
    for (const record of catalog.records.values()) {
      const isMessage = record.form === "message";
      if (!isMessage && record.form !== "shared" && record.form !== "local") continue;
      const rows = fieldRows(catalog, record);
      const text = pages.find(({ path }) => path === recordPage(catalog, record))?.text ?? "";
      const lines = text.split("\n").filter((line) => line.startsWith("| `"));
      expect(lines, record.id).toHaveLength(rows.length);
      const estimated = rows.map(
        ({ effectiveSource, notes }) =>
          (isMessage ? effectiveSource : notes.ratingSource) === "estimated",
      );
      expect(
        lines.map((line) => line.includes("(estimated) |")),
        record.id,
      ).toEqual(estimated);
    }
    expect(textOf("types/Meta.md")).toContain("| reliable |");
    expect(textOf("types/Address.md")).toContain("(estimated) |");
  });

  it("gives the same bytes twice", () => {
    expect(reference.emit({ catalog, version: "0.0.0", runtime: [] })).toEqual(pages);
  });
});

describe("pages of small definitions", () => {
  const small = catalogOf({
    "types/Address.yaml": `description: A postal address.
reliability: probable

fields:
  City:
    description: Town or village.

  Country:
    required: true
    reliability: reliable
    ratingSource: published
    description: Two letters.

  Phone:
    type: Object
    reliability: possible
    description: How to call there.
    fields:
      Home:
        deprecated: Use \`Mobile\`.
        description: The line that does not move.
`,
    "valuesets/Size.yaml": `description: How large a thing is.
binding: closed
source: published

codes:
  S: Small.
  A|B:
`,
    "formats/us-zip.yaml": `description: Five digits.
pattern: '^(?:\\d{5}|\\d{5}-\\d{4})$'
example: "53566"
`,
    "models/Shop/events/Sold.yaml": `description: Something was sold.
method: push
sender: shop
reliability: reliable

fields:
  Size:
    values: Size
    required: sending
    description: How large it is.

  To:
    type: Address[]
    minItems: 1
    description: Where it goes.
    overrides:
      City: { reliability: possible, description: "Only the town." }
    fields:
      Gift:
        type: Boolean
        description: True if it is wrapped.

  Zip:
    format: us-zip
    description: Where it came from.

rules:
  some-place:
    description: Say where.
    anyOf:
      - [To]
      - [Zip]
`,
  });
  const made = reference.emit({ catalog: small, version: "0.0.0", runtime: [] });
  const golden = (path: string): string =>
    made.find((page) => page.path === `reference/${path}`)?.text ?? "";

  it("has no dead links", () => {
    expect(deadLinks(made)).toEqual([]);
  });

  it.each([
    ["models/Shop/events/Sold.md", "event.md"],
    ["models/Shop/README.md", "model.md"],
    ["types/Address.md", "type.md"],
    ["value-sets/Size.md", "value-set.md"],
    ["formats.md", "formats.md"],
    ["README.md", "index.md"],
  ])("%s", async (path, name) => {
    await expect(golden(path)).toMatchFileSnapshot(`../fixtures/reference/${name}`);
  });
});

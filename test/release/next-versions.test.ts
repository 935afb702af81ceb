import { expect, test } from "vitest";

import type { Edition } from "../../generator/catalog/edition.ts";
import { changesSince } from "../../generator/registry/release/changes-since.ts";
import { nextVersions } from "../../generator/registry/release/next-versions.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

const field = (name: string): string => `  ${name}:\n    description: A ${name}.\n`;

const event = (...fields: readonly string[]): string =>
  `description: Something happened.\nmethod: push\n\nfields:\n${fields.map(field).join("\n")}`;

const LIBRARY = { "models/Library/events/Lent.yaml": event("Book", "Reader") };
const STORAGE = { "models/Storage/events/Moved.yaml": event("Box") };

/** What the editions of these definitions are called: `2.0.0: Library 1.1.0, Storage 1.0.0`. */
function versionsOf(...definitions: readonly DefinitionTexts[]): readonly string[] {
  const editions: Edition[] = [];
  for (const [at, texts] of definitions.entries()) {
    const catalog = catalogOf(texts);
    const changes = changesSince(editions, catalog);
    const { versions, umbrella } = nextVersions({ earlier: editions, catalog, changes });
    editions.push({
      name: `2026-0${at + 1}`,
      digest: "",
      versions,
      umbrella: umbrella.now,
      catalog,
    });
  }
  return editions.map(({ umbrella, versions }) => {
    const models = [...versions].map(([model, version]) => `${model} ${version}`);
    return `${umbrella}: ${models.join(", ")}`;
  });
}

test("a data model that is gone is a major change of the whole, and comes back as another one", () => {
  expect(versionsOf({ ...LIBRARY, ...STORAGE }, LIBRARY, { ...LIBRARY, ...STORAGE })).toEqual([
    "1.0.0: Library 1.0.0, Storage 1.0.0",
    "2.0.0: Library 1.0.0",
    "2.1.0: Library 1.0.0, Storage 2.0.0",
  ]);
});

test("one version never names two contents, even if only the order of fields differs", () => {
  const other = { "models/Library/events/Lent.yaml": event("Reader", "Book") };
  expect(versionsOf(LIBRARY, other)).toEqual(["1.0.0: Library 1.0.0", "1.0.1: Library 1.0.1"]);
});

test("what is said of the whole is a patch of the package of all data models alone", () => {
  const other = { "catalog.yaml": 'description: Said otherwise.\nscope: "@test"\n' };
  expect(versionsOf(LIBRARY, { ...LIBRARY, ...other }, { ...LIBRARY, ...other })).toEqual([
    "1.0.0: Library 1.0.0",
    "1.0.1: Library 1.0.0",
    "1.0.1: Library 1.0.0",
  ]);
});

test("versions follow from the largest change of each data model", () => {
  const larger = { "models/Library/events/Lent.yaml": event("Book", "Reader", "Shelf") };
  const smaller = { "models/Library/events/Lent.yaml": event("Book") };
  expect(
    versionsOf(
      { ...LIBRARY, ...STORAGE },
      { ...larger, ...STORAGE },
      { ...smaller, "models/Storage/events/Moved.yaml": event("Box", "Shelf") },
    ),
  ).toEqual([
    "1.0.0: Library 1.0.0, Storage 1.0.0",
    "1.1.0: Library 1.1.0, Storage 1.0.0",
    "2.0.0: Library 2.0.0, Storage 1.1.0",
  ]);
});

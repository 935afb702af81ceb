import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { digestOf } from "../../generator/base/digest.ts";
import type { TreeTools } from "../../generator/registry/tree/plan-tree.ts";
import { catalogOf } from "../support/catalog-of.ts";

const LENT = `description: A reader took a book home.
method: push

fields:
  Reader:
    required: true
    description: Who has the book.
`;

const WITH_DAYS = `${LENT}
  Days:
    type: Number
    description: Days until the book is due.
`;

const BOUGHT = `description: The library bought a book.
method: push

fields:
  Title:
    description: Title of the book.
`;

/** An edition that comes after others. */
export function editionAfter(
  earlier: readonly Edition[],
  name: string,
  made: { readonly catalog: Catalog; readonly versions: Readonly<Record<string, string>> },
): Edition {
  const last = earlier.at(-1);
  const edition: Omit<Edition, "digest"> = {
    name,
    ...(last === undefined ? {} : { previous: { name: last.name, digest: last.digest } }),
    versions: new Map(Object.entries(made.versions)),
    umbrella: made.versions["Loans"] ?? "1.0.0",
    catalog: made.catalog,
  };
  return { ...edition, digest: digestOf(printSnapshot(edition)) };
}

/** The catalog of a library: its loans, and what it buys. */
export function library(lent = LENT, more: Readonly<Record<string, string>> = {}): Catalog {
  return catalogOf({
    "models/Loans/events/Lent.yaml": lent,
    "models/Orders/events/Bought.yaml": BOUGHT,
    ...more,
  });
}

/** Two editions of loans alone, as small as they can be. */
export function tinyEditions(): readonly Edition[] {
  const first = editionAfter([], "2024-01", {
    catalog: catalogOf({ "models/Loans/events/Lent.yaml": LENT }),
    versions: { Loans: "1.0.0" },
  });
  const second = editionAfter([first], "2024-02", {
    catalog: catalogOf({ "models/Loans/events/Lent.yaml": WITH_DAYS }),
    versions: { Loans: "1.1.0" },
  });
  return [first, second];
}

/** Three editions: loans get a field, then lose it while a data model is added; orders never change. */
export function smallEditions(): readonly Edition[] {
  const first = editionAfter([], "2024-01", {
    catalog: library(),
    versions: { Loans: "1.0.0", Orders: "1.0.0" },
  });
  const second = editionAfter([first], "2024-02", {
    catalog: library(WITH_DAYS),
    versions: { Loans: "1.1.0", Orders: "1.0.0" },
  });
  const third = editionAfter([first, second], "2024-02.1", {
    catalog: library(LENT, { "models/Visits/events/Opened.yaml": BOUGHT }),
    versions: { Loans: "2.0.0", Orders: "1.0.0", Visits: "1.0.0" },
  });
  return [first, second, third];
}

export const TOOLS: TreeTools = { generator: "0.1.0" };

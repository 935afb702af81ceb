import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import { historyOf } from "../../generator/edition/history-of.ts";
import { explain } from "../../generator/report/explain/find-topic.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { eventTypes, fieldsOf } from "../../generated/typescript/metadata.ts";
import { catalogOf } from "../support/catalog-of.ts";
import { editionWith } from "./support/edition-with.ts";

/** Event types of one model, each with fields of a type that all share. */
function catalogWith(fields: readonly string[], events: readonly string[] = ["E"]): Catalog {
  const written = fields.map((name) => `  ${name}:\n    description: A field.\n`).join("");
  const event =
    "description: An event.\nmethod: push\n\nfields:\n  All:\n    type: Shared[]\n    description: All.\n";
  return catalogOf({
    "types/Shared.yaml": `description: A type.\n\nfields:\n${written}`,
    ...Object.fromEntries(events.map((name) => [`models/M/events/${name}.yaml`, event])),
  });
}

function editions(...catalogs: readonly Catalog[]): readonly Edition[] {
  return catalogs.map((catalog, index) => ({
    ...editionWith(catalog, { name: `2023-0${index + 1}` }),
    digest: "",
  }));
}

describe("since", () => {
  it("is the first edition of the run that has not ended", () => {
    const now = catalogWith(["Always", "Back", "Fresh"], ["E", "New", "Unreleased"]);
    const history = historyOf(
      editions(
        catalogWith(["Always", "Back", "Gone"]),
        catalogWith(["Always"]),
        catalogWith(["Always", "Back"], ["E", "New"]),
      ),
      now,
    );
    const since = (field: string): string | undefined => history.since("M.E", `All[].${field}`);
    expect(["Always", "Back", "Gone", "Fresh"].map(since)).toEqual([
      "2023-01",
      "2023-03",
      undefined,
      undefined,
    ]);
    expect(history.since("M.New", "All[].Always")).toBe("2023-03");
    expect(["M.E", "M.New", "M.Unreleased"].map(history.eventSince)).toEqual([
      "2023-01",
      "2023-03",
      undefined,
    ]);
    const told = (topic: string): string | undefined =>
      explain(topic, now, history).found?.[0].facts.find(({ label }) => label === "Since")?.value;
    expect(["M.E.All.Back", "Shared.Always", "Shared.Fresh", "M.New"].map(told)).toEqual([
      "2023-03",
      "2023-01",
      "not released",
      "2023-03",
    ]);
  });

  it("goes with a version only as long as nothing has changed", () => {
    const [first] = editions(catalogWith(["A"]));
    if (first === undefined) throw new Error("no edition");
    const same = historyOf([first], catalogWith(["A"]));
    expect([same.version("M"), same.umbrella]).toEqual(["1.0.0", "1.0.0"]);
    const other = historyOf([first], catalogWith(["A", "B"]));
    expect([other.version("M"), other.umbrella]).toEqual([undefined, undefined]);
    expect(historyOf([], catalogWith(["A"])).umbrella).toBeUndefined();
  });

  it("is told by packages as the editions have it, for every field", () => {
    const { editions: all } = readEditions("definitions");
    const history = historyOf(all, catalogWith(["A"]));
    const wrong: string[] = [];
    for (const { id, since } of eventTypes) {
      if (since !== history.eventSince(id)) wrong.push(id);
      for (const field of fieldsOf(id as Parameters<typeof fieldsOf>[0]))
        if (field.since !== history.since(id, field.path)) wrong.push(`${id} ${field.path}`);
    }
    expect(wrong).toEqual([]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { modelOf } from "../../generator/catalog/catalog.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { expandedPlaces } from "../../generator/compat/expanded-places.ts";
import { fieldsByPath } from "../../generator/compat/fields-below.ts";
import { typeWords } from "../../generator/compat/field-words.ts";
import { CHANGE_RULES } from "../../generator/compat/rules.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { realCatalog } from "../support/catalog-of.ts";

const definitions = path.resolve(import.meta.dirname, "../../definitions");
/** Every change of the published structure, where the table lies beside the repository. */
const FACTS = path.resolve(import.meta.dirname, "../../../shared/facts/history.tsv");

const { editions } = readEditions(definitions);
const published = editions.filter(({ name }) => name <= "2023-03");

/** What rows of the published history say of changes; other rules are about what it does not have. */
const KINDS: Readonly<Record<string, string>> = {
  "model-added": "added",
  "event-added": "added",
  "field-added-optional": "added",
  "field-added-required": "added",
  "field-removed-optional": "removed",
  "field-removed-required": "removed",
  "type-changed": "type-changed",
  "required-removed": "required-removed",
  "nullable-added": "nullable-changed",
};

interface Step {
  readonly name: string;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly changes: readonly Change[];
}

const steps = published.flatMap(({ name, catalog: after }, index): readonly Step[] => {
  const before = published[index - 1]?.catalog;
  return before === undefined ? [] : [{ name, before, after, changes: compare(before, after) }];
});

/** The rows that the changes of a step amount to: one for each path. */
function rows({ name, before, after, changes }: Step): readonly string[] {
  return changes.flatMap((change) => {
    const kind = KINDS[change.rule];
    if (kind === undefined) return [];
    return expandedPlaces(change, { before, after }).map((place) => {
      const [event, model] = wireNames(kind === "removed" ? before : after, place.event);
      const type = (catalog: Catalog): string => {
        const field = fieldsByPath(catalog, place.event).get(place.path);
        // The schemas know no constants.
        return field === undefined ? "" : typeWords({ type: field.type });
      };
      const types =
        kind === "nullable-changed" || kind === "required-removed"
          ? []
          : [type(before), type(after)];
      return [name, model, event, place.path, kind, ...types].join("\t");
    });
  });
}

function wireNames(catalog: Catalog, id: string): readonly [event: string, model: string] {
  const event = catalog.events.get(id);
  return event === undefined ? ["?", "?"] : [event.title, modelOf(catalog, event.model).title];
}

/** The rows of the table in the same words. Null alone was a fault of the schemas. */
function publishedRows(): readonly string[] {
  const [, ...lines] = readFileSync(FACTS, "utf8").trimEnd().split("\n");
  return lines.flatMap((line) => {
    const [, to, model, event, place, kind = "", before = "", after = ""] = line.split("\t");
    if (kind === "type-changed" && before === "null") return [];
    const isTyped = kind !== "nullable-changed" && kind !== "required-removed";
    const types = isTyped ? [typeOf(before), typeOf(after)] : [];
    return [[to, model, event, place, kind, ...types].join("\t")];
  });
}

function typeOf(text: string): string {
  const [, item] = /^array<(.*)>$/.exec(text) ?? [];
  if (item !== undefined) return `${typeOf(item)}[]`;
  const words: Readonly<Record<string, string>> = {
    string: "String",
    null: "String",
    any: "String",
    number: "Number",
    boolean: "Boolean",
  };
  return words[text] ?? text;
}

describe("the published history", () => {
  it("is found by comparing neighbouring editions", () => {
    const counts = steps.map((step) => {
      const kinds = rows(step).map((row) => row.split("\t")[4] ?? "");
      const count = (kind: string): number => kinds.filter((each) => each === kind).length;
      return [
        step.name,
        ...["added", "removed", "type-changed", "required-removed", "nullable-changed"].map(count),
      ];
    });
    expect(counts).toEqual([
      ["2022-06", 2451, 314, 8, 2, 2],
      ["2022-07", 240, 0, 0, 0, 0],
      ["2022-08", 854, 0, 0, 0, 0],
      ["2023-03", 1945, 0, 0, 0, 0],
    ]);
  });

  it("is found row for row", (context) => {
    if (!existsSync(FACTS)) {
      console.log(`skipped: ${FACTS} is not there, only counts were compared`);
      context.skip();
    }
    expect(steps.flatMap(rows).toSorted()).toEqual(publishedRows().toSorted());
  });

  it("has no other change of structure", () => {
    const aside = CHANGE_RULES.filter(({ isAside }) => isAside === true).map(({ code }) => code);
    const rules = steps.flatMap(({ changes }) => changes.map(({ rule }) => rule));
    expect(rules.filter((rule) => !(rule in KINDS) && !aside.includes(rule))).toEqual([]);
  });
});

describe("the definitions of this repository", () => {
  it("do not differ from themselves", () => {
    expect(compare(realCatalog(), realCatalog())).toEqual([]);
  });

  it("keep the structure that was published last", () => {
    const before = published.at(-1)?.catalog ?? realCatalog();
    const structural = compare(before, realCatalog()).filter(({ rule }) =>
      /^(?:field|event|model|type|cardinality)-/.test(rule),
    );
    expect(structural).toEqual([]);
  });
});

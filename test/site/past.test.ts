import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { expandedPlaces } from "../../generator/compat/expanded-places.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { anchorOf } from "../../generator/site/address.ts";
import type { Past } from "../../generator/site/past/past.ts";
import { pastOf } from "../../generator/site/past/past-of.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

const { editions } = readEditions(path.resolve(import.meta.dirname, "../../definitions"));

/** What the past has to tell of a change, by its rule. */
const TOLD: Readonly<Record<string, string>> = {
  "model-added": "added",
  "event-added": "added",
  "field-added-optional": "added",
  "field-added-required": "added",
  "model-removed": "removed",
  "event-removed": "removed",
  "field-removed-optional": "removed",
  "field-removed-required": "removed",
  "type-changed": "type",
  "type-widened": "type",
  "type-narrowed": "type",
  "cardinality-scalar-to-array": "type",
  "cardinality-array-to-scalar": "type",
  "required-added": "required",
  "required-removed": "required",
  "required-when-receiving-added": "required",
  "required-when-receiving-removed": "required",
  "valueset-bound-closed": "values",
  "valueset-bound-open": "values",
  "valueset-unbound-closed": "values",
  "valueset-unbound-open": "values",
  "deprecated-added": "deprecated",
  "deprecated-removed": "deprecated",
  "pattern-changed": "format",
  "reliability-raised": "rating",
  "reliability-lowered": "rating",
};

function toldOf({ rule, before = "", after = "" }: Change): string | undefined {
  // The same rules tell of lists and of rules across fields.
  const isFormat = rule.startsWith("constraint-") && `${before} ${after}`.includes("format ");
  return isFormat ? "format" : TOLD[rule];
}

/** `PatientAdmin.Arrival Patient.Notes added`, as comparing two editions finds it. */
function compared(before: Catalog, after: Catalog): readonly string[] {
  const lines = compare(before, after).flatMap((change) => {
    const told = toldOf(change);
    if (told === undefined) return [];
    const places = expandedPlaces(change, { before, after });
    return places.flatMap((at) => (at.path === "" ? [] : [`${at.event} ${at.path} ${told}`]));
  });
  return [...new Set(lines)].toSorted();
}

/** The same, as the past of the later one tells it. */
function told(before: Catalog, { name, catalog }: Edition, past: Past): readonly string[] {
  const ids = new Set([...before.events.keys(), ...catalog.events.keys()]);
  const lines = [...ids].flatMap((event) => {
    const message = catalog.events.get(event)?.message;
    const fields = message === undefined ? [] : [...occurrences(catalog, message)];
    const removed = past.removed(event).filter(({ removedIn }) => removedIn === name);
    return [
      ...removed.map((gone) => `${event} ${gone.path} removed`),
      ...fields.flatMap(({ path: at }) => {
        const changes = past.changes(event, at).filter(({ edition }) => edition === name);
        return [
          ...(past.since(event, at) === name ? [`${event} ${at} added`] : []),
          ...changes.map(({ aspect }) => `${event} ${at} ${aspect}`),
        ];
      }),
    ];
  });
  return [...new Set(lines)].toSorted();
}

describe("the past of the real editions", () => {
  it("is what comparing neighbours finds, field by field", () => {
    const counts = editions.slice(1).map((edition, index) => {
      const before = editions[index]?.catalog ?? edition.catalog;
      const lines = told(before, edition, pastOf(editions, edition.name, edition.catalog));
      // Thousands of lines are compared faster as one text.
      expect(lines.join("\n")).toBe(compared(before, edition.catalog).join("\n"));
      return lines.length;
    });
    expect(counts).toEqual([2775, 240, 854, 1945, 8046]);
  });

  it("loses no field that an edition had: it is there, or told as removed", () => {
    const last = editions.at(-1);
    const past = last && pastOf(editions, last.name, last.catalog);
    const lost = editions.flatMap(({ catalog }) =>
      [...catalog.events.values()].flatMap(({ id, message }) => {
        const now = last?.catalog.events.get(id)?.message;
        const known = new Set([
          ...(past?.removed(id) ?? []).map((gone) => anchorOf(gone.path)),
          ...(now === undefined || last === undefined
            ? []
            : [...occurrences(last.catalog, now)].map((each) => anchorOf(each.path))),
        ]);
        return [...occurrences(catalog, message)].filter((each) => !known.has(anchorOf(each.path)));
      }),
    );
    expect(lost).toEqual([]);
  });
});

const HEAD = "description: An event type.\nmethod: push\nreliability: reliable\n\nfields:\n";

function edition(name: string, fields: string, others: DefinitionTexts = {}): Edition {
  const catalog = catalogOf({ "models/Demo/events/A.yaml": HEAD + fields, ...others });
  return { name, digest: "", versions: new Map(), umbrella: "1.0.0", catalog };
}

const field = (name: string, ...lines: readonly string[]): string =>
  [`  ${name}:`, ...lines.map((line) => `    ${line}`), "    description: A field.\n"].join("\n");

const box = (type: string): string =>
  field("Box", `type: ${type}`, "fields:", "  Size:", "    description: How large.");

describe("the past", () => {
  const chain = [
    edition("2020-01", field("Name") + field("Note") + box("Object")),
    edition("2020-02", field("Name") + box("Object")),
    edition("2020-03", field("Name", "required: true") + field("Note") + box("Object[]")),
  ] as const;
  const past = pastOf(chain, "2020-03", chain[2].catalog);

  it("counts from the end of the last gap", () => {
    expect(past.since("Demo.A", "Note")).toBe("2020-03");
    expect(past.removed("Demo.A")).toEqual([]);
    expect(pastOf(chain, "2020-02", chain[1].catalog).removed("Demo.A")).toEqual([
      {
        path: "Note",
        last: "2020-01",
        removedIn: "2020-02",
        type: "String",
        reliability: "reliable",
        description: "A field.",
      },
    ]);
  });

  it("tells what changed of a field, in few words", () => {
    expect(past.changes("Demo.A", "Name")).toEqual([
      { edition: "2020-03", aspect: "required", before: "optional", after: "required" },
    ]);
    expect(past.changes("Demo.A", "Box")).toEqual([
      { edition: "2020-03", aspect: "type", before: "Object", after: "Object[]" },
    ]);
  });

  it("goes on below an object that becomes a list, where anchors stay", () => {
    expect(past.since("Demo.A", "Box[].Size")).toBe("2020-01");
    expect(past.changes("Demo.A", "Box[].Size")).toEqual([]);
  });

  it("rates a field as its place does", () => {
    const rated = (rating: string): string =>
      box("Object").replace("    type", `    reliability: ${rating}\n    type`);
    const [one, other] = [
      edition("2020-01", rated("reliable")),
      edition("2020-02", rated("possible")),
    ];
    expect(pastOf([one], "unreleased", other.catalog).changes("Demo.A", "Box.Size")).toEqual([
      { edition: "unreleased", aspect: "rating", before: "reliable", after: "possible" },
    ]);
  });

  it("ends where a type holds itself, and has no past before the first edition", () => {
    const tree = (...more: readonly string[]): DefinitionTexts => ({
      "types/Node.yaml": `description: A type.\nreliability: possible\n\nfields:\n${field("Children", "type: Node[]")}${more.join("")}`,
    });
    const root = field("Root", "type: Node");
    const [one, other] = [
      edition("2020-01", root, tree()),
      edition("2020-02", root, tree(field("Label"))),
    ];
    const ofOther = pastOf([one, other], "2020-02", other.catalog);
    expect(ofOther.since("Demo.A", "Root.Label")).toBe("2020-02");
    expect(ofOther.since("Demo.A", "Root.Children")).toBe("2020-01");
    expect(pastOf([], "unreleased", one.catalog).since("Demo.A", "Root")).toBe("unreleased");
  });

  it("dates event types, data models, value sets and codes", () => {
    const set = (...codes: readonly string[]): DefinitionTexts => ({
      "valuesets/Sex.yaml": `description: Codes.\nbinding: closed\nsource: inferred\n\ncodes:\n${codes.map((code) => `  ${code}:\n`).join("")}`,
    });
    const [one, other] = [
      edition("2020-01", field("Sex", "values: Sex"), set("M")),
      edition("2020-02", field("Sex", "values: Sex"), set("M", "F")),
    ];
    const ofOther = pastOf([one, other], "2020-02", other.catalog);
    expect([ofOther.eventSince("Demo.A"), ofOther.modelSince("Demo")]).toEqual([
      "2020-01",
      "2020-01",
    ]);
    expect(ofOther.valueSetSince("Sex")).toBe("2020-01");
    expect([ofOther.codeSince("Sex", "M"), ofOther.codeSince("Sex", "F")]).toEqual([
      "2020-01",
      "2020-02",
    ]);
    expect(ofOther.codeSince("Sex", "X")).toBeUndefined();
  });
});

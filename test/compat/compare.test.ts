import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { bumpOf } from "../../generator/compat/bump-of.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { expandedPlaces } from "../../generator/compat/expanded-places.ts";
import { CHANGE_RULES } from "../../generator/compat/rules.ts";
import { versionAfter } from "../../generator/compat/version-after.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

/** One event type `Demo.<name>` with these lines under `fields`. */
function event(name: string, fields: string, tail = ""): DefinitionTexts {
  const text = `description: An event type.\nmethod: push\nreliability: possible\n\nfields:\n${fields}${tail}`;
  return { [`models/Demo/events/${name}.yaml`]: text };
}

function type(name: string, fields: string, tail = ""): DefinitionTexts {
  return {
    [`types/${name}.yaml`]: `description: A type.\nreliability: possible\n\nfields:\n${fields}${tail}`,
  };
}

function field(name: string, ...lines: readonly string[]): string {
  return [
    `  ${name}:`,
    ...lines.map((line) => `    ${line}`),
    "    description: A field.",
    "",
  ].join("\n");
}

/** A change in one line: rule, subject, what breaks, how often it shows. */
function line({ rule, subject, wire, source, bump, places }: Change): string {
  const effects = Object.entries({ ...wire, ...source });
  const broken = effects.filter(([, effect]) => effect === "break").map(([party]) => party);
  return `${rule} ${subject} [${broken.join(" ")}] ${bump} x${places.length}`;
}

function lines(before: Catalog, after: Catalog): readonly string[] {
  return compare(before, after).map(line);
}

const closed = (name: string, ...codes: readonly string[]): DefinitionTexts => ({
  [`valuesets/${name}.yaml`]: `description: Codes.\nbinding: closed\nsource: inferred\n\ncodes:\n${codes.map((code) => `  ${code}:\n`).join("")}`,
});
const format = (name: string, pattern: string, example: string): DefinitionTexts => ({
  [`formats/${name}.yaml`]: `description: A format.\npattern: ${pattern}\nexample: ${example}\n`,
});

/** The changes that the design lists. */
const DESIGNED = `
  model-added model-removed model-renamed event-added event-removed event-renamed
  field-added-optional field-added-required field-removed-optional field-removed-required
  field-renamed field-moved required-added required-removed nullable-added nullable-removed
  type-widened type-narrowed type-changed cardinality-scalar-to-array cardinality-array-to-scalar
  items-nullable-added valueset-bound-closed valueset-bound-open valueset-unbound-closed
  valueset-unbound-open value-added-closed value-added-open value-removed-closed
  value-removed-open value-renamed reliability-raised reliability-lowered constraint-tightened
  constraint-loosened pattern-changed doc-changed deprecated-added deprecated-removed
  method-changed method-added response-changed response-added response-removed
  extension-allowed extension-closed sharedtype-extracted sharedtype-inlined order-changed
  default-changed name-reused`;

/** Those of them that no definitions can make, and why. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  "items-nullable-added": "Items of lists are never null.",
  "method-added": "An event type has one method.",
  "default-changed": "Fields have no defaults.",
};

describe("changes", () => {
  it("has a rule for every change of the design that definitions can make", () => {
    const designed = DESIGNED.trim().split(/\s+/);
    expect(designed.length).toBe(51);
    const codes = new Set(CHANGE_RULES.map(({ code }) => code));
    expect(designed.filter((code) => !codes.has(code))).toEqual(Object.keys(IMPOSSIBLE));
  });

  it("are one row for the same cause, with all places", () => {
    const uses = (name: string): DefinitionTexts => ({
      ...event(name, field("Home", "type: Address") + field("Work", "type: Address")),
    });
    const before = catalogOf({ ...uses("A"), ...uses("B"), ...type("Address", field("City")) });
    const after = catalogOf({
      ...uses("A"),
      ...uses("B"),
      ...type("Address", field("City") + field("Geo", "type: Place")),
      ...type("Place", field("Lat", "type: Number") + field("Long", "type: Number")),
    });
    const changes = compare(before, after);
    expect(changes.map(line)).toEqual(["field-added-optional Address.Geo [] minor x4"]);
    const paths = changes.flatMap((change) => expandedPlaces(change, { before, after }));
    expect(paths.map((place) => `${place.event} ${place.path}`)).toEqual(
      ["A", "B"].flatMap((name) =>
        ["Home", "Work"].flatMap((use) =>
          ["Geo", "Geo.Lat", "Geo.Long"].map((path) => `Demo.${name} ${use}.${path}`),
        ),
      ),
    );
  });

  it("are one row where other types have the field at the same path", () => {
    const inline = (name: string, extra: string): DefinitionTexts =>
      event(name, `  Box:\n    type: Object\n    description: A box.\n    fields:\n${extra}`);
    const size = "      Size:\n        description: A field.\n";
    const colour = "      Colour:\n        description: A field.\n";
    expect(
      lines(
        catalogOf({ ...inline("A", size), ...inline("B", size) }),
        catalogOf({ ...inline("A", size + colour), ...inline("B", size + colour) }),
      ),
    ).toEqual(["field-added-optional Box.Colour [] minor x2"]);
  });

  it("end where a type holds itself", () => {
    const tree = (extra: string): Catalog =>
      catalogOf({
        ...event("A", field("Root", "type: Node")),
        ...type("Node", field("Name") + field("Children", "type: Node[]") + extra),
      });
    expect(lines(tree(""), tree(field("Note")))).toEqual([
      "field-added-optional Root.Note [] minor x1",
    ]);
    const unrolled = catalogOf({
      ...event("A", field("Root", "type: Top")),
      ...type("Top", field("Name") + field("Children", "type: Node[]")),
      ...type("Node", field("Name") + field("Children", "type: Node[]")),
    });
    expect(lines(tree(""), unrolled)).toEqual(["sharedtype-extracted Top [] minor x0"]);
  });

  it("of a required tag differ by what it asks of whom", () => {
    const asked = (...required: readonly string[]): Catalog =>
      catalogOf(event("A", field("Name") + field("List", "type: String[]", ...required)));
    const [never, sending, always] = [asked(), asked("required: sending"), asked("required: true")];
    const structure = (before: Catalog, after: Catalog): readonly string[] =>
      compare(before, after, { structureOnly: true }).map(line);
    expect(structure(never, sending)).toEqual([
      "required-added List [sender constructing] major x1",
    ]);
    expect(structure(sending, always)).toEqual(["required-when-receiving-added List [] minor x1"]);
    expect(structure(always, sending)).toEqual([
      "required-when-receiving-removed List [reading] major x1",
    ]);
    expect(structure(sending, never)).toEqual(["required-removed List [receiver] major x1"]);
    expect(structure(always, never)).toEqual(["required-removed List [receiver reading] major x1"]);
  });

  it("of texts break only what can be sent", () => {
    const code = (...keys: readonly string[]): DefinitionTexts =>
      event("A", field("Code", ...keys));
    const digits = format("digits", '"^[0-9]{2}$"', '"12"');
    const free = catalogOf(code());
    const formatted = catalogOf({ ...code("format: digits"), ...digits });
    const numbers = catalogOf({ ...code("values: Numbers"), ...closed("Numbers", '"10"', '"20"') });
    const words = catalogOf({ ...code("values: Words"), ...closed("Words", "Ten", "Twenty") });
    const wire = (before: Catalog, after: Catalog): readonly string[] =>
      compare(before, after, { structureOnly: true }).map(line);
    expect(wire(free, formatted)).toEqual(["constraint-tightened Code [sender] major x1"]);
    // All codes have the format that is dropped, so old receivers understand them.
    expect(wire(formatted, numbers)).toEqual([
      "valueset-bound-closed Code [sender constructing] major x1",
      "constraint-loosened Code [] minor x1",
    ]);
    expect(wire(formatted, words)).toEqual([
      "valueset-bound-closed Code [sender constructing] major x1",
      "constraint-loosened Code [receiver] major x1",
    ]);
    expect(wire(numbers, formatted)).toEqual([
      "valueset-unbound-closed Code [receiver] major x1",
      "constraint-tightened Code [] minor x1",
    ]);
    expect(wire(numbers, words)).toEqual([
      "value-added-closed Words [receiver] major x1",
      "value-removed-closed Words [sender constructing] major x1",
    ]);
  });

  it("of cross-field rules break only what can be sent", () => {
    const fields = ["A", "B", "C"].map((name) => field(name)).join("");
    const ruled = (rule: string, required = ""): Catalog => {
      const tail = rule === "" ? "" : `\nrules:\n  one:\n    description: A rule.\n${rule}`;
      const all = required === "" ? fields : fields.replace("  A:\n", `  A:\n    ${required}\n`);
      return catalogOf(event("E", all, tail));
    };
    const rules = (before: Catalog, after: Catalog): readonly string[] =>
      lines(before, after).filter((each) => each.startsWith("constraint"));
    const [none, any, one] = [
      ruled(""),
      ruled("    anyOf: [[A], [B]]\n"),
      ruled("    anyOf: [[A]]\n"),
    ];
    expect(rules(none, any)).toEqual(["constraint-tightened Demo.E [sender] major x1"]);
    expect(rules(any, one)).toEqual(["constraint-tightened Demo.E [sender] major x1"]);
    expect(rules(one, any)).toEqual(["constraint-loosened Demo.E [receiver] major x1"]);
    // With nothing to fill under `when`, nobody owes anything.
    const idle = ruled("    when: [A]\n    anyOf: [[A]]\n");
    expect(rules(none, idle)).toEqual(["constraint-tightened Demo.E [] minor x1"]);
    const number = (rule: string): Catalog => ruled(rule, "type: Number\n    required: true");
    expect(rules(number(""), number("    anyOf: [[A], [B]]\n"))).toEqual([
      "constraint-tightened Demo.E [] minor x1",
    ]);
  });

  it("say what looks like a rename, and what was declared as one", () => {
    const old = catalogOf(
      event(
        "A",
        field("Name") +
          field("Phone", "type: Object", "fields:", "  Home:", "    description: A field."),
      ),
    );
    const said = (...former: readonly string[]): Catalog =>
      catalogOf(
        event(
          "A",
          field("Name") +
            field(
              "Tel",
              "type: Object",
              ...former,
              "fields:",
              "  Home:",
              "    description: A field.",
            ),
        ),
      );
    expect(compare(old, said()).map(({ rule, meaning = "" }) => `${rule}: ${meaning}`)).toEqual(
      ["field-removed-optional", "field-added-optional"].map(
        (rule) =>
          `${rule}: It looks like a rename of "Phone" to "Tel"; "renamedFrom" would say so.`,
      ),
    );
    expect(lines(old, said("renamedFrom: Phone"))).toEqual([
      "field-renamed Tel [reading constructing] major x1",
    ]);
  });

  it("tell a name of a type that stands for another one", () => {
    const one = catalogOf({
      ...event("A", field("Home", "type: Street") + field("Work", "type: Office")),
      ...type("Street", field("Number", "type: Number")),
      ...type("Office", field("Floor")),
    });
    const other = catalogOf({
      ...event("A", field("Home", "type: Office") + field("Work", "type: Street")),
      ...type("Office", field("Number", "type: Number")),
      ...type("Street", field("Floor")),
    });
    expect(lines(one, other)).toEqual([
      "sharedtype-inlined Office [reading constructing] major x0",
      "sharedtype-inlined Street [reading constructing] major x0",
    ]);
  });

  it("pair event types by their names on the wire if definitions call them otherwise", () => {
    const head =
      "title: Sign-on\ndescription: An event type.\nmethod: push\nreliability: possible\n\nfields:\n";
    const named = (name: string, fields: string): Catalog =>
      catalogOf({ [`models/Demo/events/${name}.yaml`]: head + fields });
    expect(lines(named("SignOn", field("Name")), named("Login", field("Name")))).toEqual([
      "event-renamed Demo.Login [reading constructing] major x1",
      "sharedtype-inlined SignOn [reading constructing] major x0",
      "sharedtype-extracted Login [] minor x0",
    ]);
  });
});

describe("versions", () => {
  it("move by the largest bump", () => {
    expect(versionAfter("1.2.3", "none")).toBe("1.2.3");
    expect(versionAfter("1.2.3", "patch")).toBe("1.2.4");
    expect(versionAfter("1.2.3", "minor")).toBe("1.3.0");
    expect(versionAfter("1.2.3", "major")).toBe("2.0.0");
    expect(versionAfter("0.2.3", "major")).toBe("0.3.0");
    expect(versionAfter("0.2.3", "minor")).toBe("0.2.4");
  });

  it("of a data model are asked for by its own changes", () => {
    const before = catalogOf(event("A", field("Name")));
    const after = catalogOf(event("A", field("Name") + field("Note")));
    const changes = compare(before, after);
    expect(bumpOf(changes, "Demo")).toBe("minor");
    expect(bumpOf(changes, "Other")).toBe("none");
  });
});

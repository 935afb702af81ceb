import { describe, expect, it } from "vitest";
import { recordOf, type Catalog } from "../../generator/catalog/catalog.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

const IDENTIFIER = `description: An identifier.
reliability: reliable
ratingSource: published

fields:
  ID:
    description: The identifier itself.
  Type:
    reliability: possible
    description: Who issued it.
`;

const PERSON = `description: A person.
reliability: probable

fields:
  Identifiers:
    type: Identifier[]
    reliability: reliable
    description: All identifiers.
    overrides:
      Type: { description: Who issued it to the person. }
  Home:
    type: Object
    description: Where the person lives.
    fields:
      City:
        description: City or town.
`;

/** An event type with one field, written as given. */
function eventWith(field: string): Catalog {
  return catalogOf({
    "types/Identifier.yaml": IDENTIFIER,
    "types/Person.yaml": PERSON,
    "models/M/events/E.yaml": `description: An event.\nmethod: push\nreliability: possible\n\nfields:\n${field}`,
  });
}

function use(overrides: string): Catalog {
  return eventWith(
    `  People:\n    type: Person[]\n    description: The people.\n    overrides:\n${overrides}`,
  );
}

/** One occurrence of the event type, by path. */
function at(
  catalog: Catalog,
  path: string,
): {
  readonly record: string;
  readonly required: string;
  readonly description: string;
  readonly rating: string;
} {
  const found = [...occurrences(catalog, "M.E")].find((occurrence) => occurrence.path === path);
  if (found === undefined) throw new Error(`no field at ${path}`);
  const { field, notes, parent, effectiveReliability, effectiveSource } = found;
  return {
    record: parent.id,
    required: field.required,
    description: notes.description,
    rating: `${notes.reliability} ${notes.ratingSource}, ${effectiveReliability} ${effectiveSource}`,
  };
}

describe("uses of a type", () => {
  it("restating notes splits no record", () => {
    const catalog = use(
      `      Identifiers[].ID: { description: Another, reliability: possible }\n`,
    );
    expect([...catalog.records.keys()]).toEqual(["Identifier", "M.E", "Person", "Person#Home"]);
    expect(at(catalog, "People[].Identifiers[].ID")).toEqual({
      record: "Identifier",
      required: "never",
      description: "Another",
      rating: "possible estimated, possible estimated",
    });
    expect(at(catalog, "People[].Identifiers[].Type").description).toBe(
      "Who issued it to the person.",
    );
    expect(recordOf(catalog, "Identifier").fields[0]?.description).toBe("The identifier itself.");
  });

  it("narrowing makes records along the path, named by their owner", () => {
    const catalog = use(`      Identifiers[].ID: { required: true, description: Another }\n`);
    const people = recordOf(catalog, "M.E#People");
    const identifiers = recordOf(catalog, "M.E#People.Identifiers");
    expect(
      [people, identifiers].map(({ name, base, form, home, own }) => [
        name,
        base,
        form,
        home,
        [...own],
      ]),
    ).toEqual([
      ["EPeople", "Person", "specialised", "M.E", ["Identifiers"]],
      ["EPeopleIdentifier", "Identifier", "specialised", "M.E", ["ID"]],
    ]);
    expect(at(catalog, "People[].Identifiers[].ID")).toEqual({
      record: "M.E#People.Identifiers",
      required: "always",
      description: "Another",
      rating: "reliable published, reliable published",
    });
    // What the type in between restates still holds where this use says nothing.
    expect(at(catalog, "People[].Identifiers[].Type").description).toBe(
      "Who issued it to the person.",
    );
    expect(recordOf(catalog, "Identifier").fields[0]?.required).toBe("never");
  });

  it("rating a field drop what its observed rating rested on", () => {
    const observed = (overrides: string): Catalog =>
      catalogOf({
        "types/Item.yaml": `description: An item.
fields:
  ID:
    reliability: reliable
    ratingSource: observed
    ratingBasis: 95 of 100 items
    description: The identifier itself.
`,
        "models/M/events/E.yaml": `description: An event.
method: push
fields:
  Item:
    type: Item
    reliability: probable
    description: What it is about.
${overrides}`,
      });
    const told = (overrides: string): readonly unknown[] => {
      const catalog = observed(overrides);
      const notes = [...occurrences(catalog, "M.E")].find(({ path }) => path === "Item.ID")?.notes;
      return [at(catalog, "Item.ID").rating, notes?.ratingBasis];
    };
    const basis = "95 of 100 items";
    // Where the item itself is rarer, what is said of the item decides: an estimate.
    expect(told("")).toEqual(["reliable observed, probable estimated", basis]);
    for (const narrowing of ["", "required: true, "]) {
      const rated = `    overrides: { ID: { ${narrowing}reliability: possible } }\n`;
      expect(told(rated)).toEqual(["possible estimated, possible estimated", undefined]);
      const other = `    overrides: { ID: { ${narrowing}reliability: possible, ratingSource: observed, ratingBasis: 1 of 9 } }\n`;
      expect(told(other)).toEqual(["possible observed, possible observed", "1 of 9"]);
      const words = `    overrides: { ID: { ${narrowing}description: Another. } }\n`;
      expect(told(words)).toEqual(["reliable observed, probable estimated", basis]);
    }
  });

  it("the outermost use has the last word, narrowing or not", () => {
    for (const narrowing of ["", "required: true, "]) {
      const catalog = use(`      Identifiers[].Type: { ${narrowing}description: Outermost }\n`);
      expect(at(catalog, "People[].Identifiers[].Type").description).toBe("Outermost");
    }
  });

  it("adds fields after those of the type", () => {
    const catalog = eventWith(
      `  Person:\n    type: Person\n    required: sending\n    description: The person.\n    fields:\n      Pets:\n        type: Object[]\n        description: Animals.\n        fields:\n          Name:\n            description: Its name.\n`,
    );
    const person = recordOf(catalog, "M.E#Person");
    expect(person.fields.map(({ name }) => name)).toEqual(["Identifiers", "Home", "Pets"]);
    expect(recordOf(catalog, "M.E#Person.Pets")).toMatchObject({
      name: "EPersonPet",
      form: "inline",
      home: "M.E",
    });
    expect(at(catalog, "Person").required).toBe("sending");
    expect(at(catalog, "Person.Pets[].Name").rating).toBe("possible estimated, possible estimated");
  });
});

describe("event types that extend a type", () => {
  const extending = (more: string): Catalog =>
    catalogOf({
      "catalog.yaml":
        'description: All.\nscope: "@m"\nenvelope:\n  field: Meta\n  push: Meta\n  query: Meta\n  response: Meta\n',
      "types/Meta.yaml":
        "description: Envelope.\nreliability: reliable\nfields:\n  Time:\n    description: When it was sent.\n",
      "types/Identifier.yaml": IDENTIFIER,
      "types/Person.yaml": PERSON,
      "models/M/model.yaml": "description: A model.\n",
      "models/M/events/E.yaml": `description: An event.\nextends: Person\nmethod: push\nreliability: possible\n${more}`,
    });

  it("take over its fields, behind the envelope, and add their own", () => {
    const catalog = extending("fields:\n  Note:\n    description: A remark.\n");
    const message = recordOf(catalog, "M.E");
    expect(message.base).toBe("Person");
    expect(message.fields.map(({ name }) => name)).toEqual(["Meta", "Identifiers", "Home", "Note"]);
    expect([...message.own].toSorted()).toEqual(["Meta", "Note"]);
    expect(at(catalog, "Identifiers[].ID").record).toBe("Identifier");
  });

  it("narrow what they take over", () => {
    const catalog = extending("overrides:\n  Identifiers[].ID: { required: true }\n");
    expect(at(catalog, "Identifiers[].ID")).toMatchObject({
      record: "M.E#Identifiers",
      required: "always",
    });
    expect(recordOf(catalog, "M.E#Identifiers")).toMatchObject({
      name: "EIdentifier",
      base: "Identifier",
    });
  });
});

describe("the real catalog", () => {
  it("is frozen, linked, and each record is a place of its own", () => {
    const catalog = realCatalog();
    expect(Object.isFrozen(catalog)).toBe(true);
    for (const record of catalog.records.values()) {
      expect(Object.isFrozen(record.fields)).toBe(true);
      const names = record.fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of record.own) expect(names).toContain(name);
      if (record.base !== undefined) {
        const base = recordOf(catalog, record.base);
        const first = record.form === "message" ? 1 : 0;
        const inherited = names.slice(first, first + base.fields.length);
        expect(inherited).toEqual(base.fields.map(({ name }) => name));
        // What the record does not own is the very field of its base.
        for (const field of base.fields) {
          if (!record.own.has(field.name)) expect(record.fields).toContain(field);
        }
      }
    }
    for (const event of catalog.events.values())
      expect([...occurrences(catalog, event.message)].length).toBeGreaterThan(10);
  });

  it("gives event types their roles and envelopes", () => {
    const catalog = realCatalog();
    const query = catalog.events.get("Scheduling.AvailableSlots");
    const response = catalog.events.get("Scheduling.AvailableSlotsResponse");
    expect([query?.role, query?.response]).toEqual(["query", "AvailableSlotsResponse"]);
    expect([response?.role, response?.query]).toEqual(["response", "AvailableSlots"]);
    const envelopes = ["Scheduling.AvailableSlots", "Scheduling.New"].map(
      (id) => recordOf(catalog, id).fields[0],
    );
    expect(envelopes.map((field) => [field?.name, field?.required, field?.type])).toEqual([
      ["Meta", "always", { kind: "record", id: "QueryMeta" }],
      ["Meta", "always", { kind: "record", id: "Meta" }],
    ]);
  });
});

import type { Catalog } from "../../../../generator/catalog/catalog.ts";
import { catalogOf } from "../../../support/catalog-of.ts";

const QUOTE = "it's";
const NAMES = {
  Select: "a\"; SELECT 'b' -- ${env:HOME}",
  Order: "x.y[].z",
  Value: "[]",
  Group: QUOTE,
};

/** Codes of the value set. */
const CODES = [`'`, `"`, `\\`, "');--", "${env:HOME}", "`", "Ünï", "null"];

/** Definitions with names that SQL has other uses for, some of which no YAML file could have. */
export function hostileCatalog(): Catalog {
  const catalog = catalogOf({
    "valuesets/Table.yaml": `description: Codes.\nbinding: open\nsource: inferred\ncodes:\n${CODES.map(
      (code) => `  ${JSON.stringify(code)}: Told.\n`,
    ).join("")}`,
    "types/Node.yaml": `description: Holds itself.\nreliability: possible\nfields:
  Select: { description: A text. }
  Order: { type: "Node[]", description: More. }
  Group: { values: Table, description: A code. }
`,
    "models/With/events/From.yaml": `description: An event.\nmethod: push\nreliability: possible\nfields:
  Meta:
    type: Object
    description: About it.
    fields:
      DataModel: { constant: model, required: true, description: Model. }
      EventType: { constant: event, required: true, description: Event. }
  Value: { type: "String[]", values: Table, description: Codes. }
  Where: { type: "Node[]", description: Lists in lists. }
  Order: { type: Node, description: One. }
  Group: { type: "Number[]", description: Numbers. }
  Select: { type: Boolean, description: Yes or no. }
`,
  });
  const records = [...catalog.records].map(([id, record]) => {
    const fields = record.fields.map((field) => ({ ...field, name: hostileName(field.name) }));
    return [id, { ...record, fields }] as const;
  });
  return { ...catalog, records: new Map(records) };
}

/** Messages of its event type; in one, an object has keys twice. */
export function hostileLines(): readonly string[] {
  const node = (inside: readonly unknown[], code: unknown): unknown =>
    renamed({ Select: "'; DROP TABLE places; --", Order: inside, Group: code });
  const codes = [...CODES, "other", "", null, 5, [], ["'"]];
  const messages = codes.map((code) => ({
    Meta: META,
    Where: [node([node([], code), {}, "text", null], code), node([node([{}], "'")], code)],
    ...renamed({
      Value: [code, ...CODES, "[]", {}],
      Order: node([node([], code)], code),
      Group: [1, null, code],
      Select: code,
    }),
  }));
  const twice = `{"Meta":${JSON.stringify(META)},"[]":"","Where":[],"[]":["'"],"Where":null,"[]":["other"]}`;
  return [...messages.map((message) => JSON.stringify(message)), twice];
}

const META = { DataModel: "With", EventType: "From" };

function hostileName(name: string): string {
  return new Map(Object.entries(NAMES)).get(name) ?? name;
}

function renamed(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [hostileName(name), value]),
  );
}

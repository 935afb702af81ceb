import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { nearestName } from "../../generator/runtime/near-name.ts";
import type { Shape } from "../../generator/runtime/shape.ts";
import { unknownFields } from "../../generator/runtime/unknown-fields.ts";
import { realTables } from "./support/real-tables.ts";

const published = resolve(import.meta.dirname, "../../../shared/facts/samples");
const eventTypes = new Map(realTables.flatMap((table) => Object.entries(table.eventTypes)));

function shapeOf(id: string): { readonly shape: Shape } {
  const eventType = eventTypes.get(id);
  if (eventType === undefined) throw new Error(`no event type ${id}`);
  return eventType;
}

describe("the name that may be meant", () => {
  const names = ["Identifiers", "FirstName", "SSN", "DOB", "ID", "City", "Phone", "Cancel"];
  const cases: readonly (readonly [text: string, name: string | undefined])[] = [
    ["identifiers", "Identifiers"],
    ["Identifier", "Identifiers"],
    ["Identfiers", "Identifiers"],
    ["Idnetifiers", "Identifiers"],
    ["Idntfiers", "Identifiers"],
    ["Idntfrs", undefined],
    ["first_name", "FirstName"],
    ["First Name", "FirstName"],
    ["first-name", "FirstName"],
    ["ssn", "SSN"],
    ["SSNs", "SSN"],
    ["DOD", undefined],
    ["IDs", "ID"],
    ["Citty", "City"],
    ["Cities", "City"],
    ["", undefined],
    ["x".repeat(1_000_000), undefined],
  ];
  it.each(cases)("%.20s", (text, name) => {
    expect(nearestName(text, names)).toBe(name);
  });

  it("is the nearest one", () => {
    expect(nearestName("Names", ["Nammes", "Name", "Namee"])).toBe("Name");
  });
});

describe("unknown fields", () => {
  it("are found at any depth, and named", () => {
    const message = {
      meta: {},
      Patient: {
        Identifers: [],
        Demographics: { Firstname: "x", LastName: "y", address: {}, Unheard: 1 },
        Contacts: [{ FirstName: "x" }, null, { Phonenumber: {} }],
      },
    };
    expect(unknownFields(shapeOf("PatientAdmin.NewPatient"), message)).toEqual([
      { path: "meta", name: "meta", declared: "Meta" },
      { path: "Patient.Identifers", name: "Identifers", declared: "Identifiers" },
      { path: "Patient.Demographics.Firstname", name: "Firstname", declared: "FirstName" },
      { path: "Patient.Demographics.address", name: "address", declared: "Address" },
      { path: "Patient.Contacts[2].Phonenumber", name: "Phonenumber", declared: "PhoneNumber" },
    ]);
  });

  it("are none where the declared field is there as well, or in extensions", () => {
    const message = { Meta: {}, meta: {}, Patient: { Extensions: { identifiers: 1 } } };
    expect(unknownFields(shapeOf("PatientAdmin.NewPatient"), message)).toEqual([]);
  });

  it("are none in what is no message", () => {
    for (const value of [null, undefined, 1, "x", [], [{ meta: 1 }]]) {
      expect(unknownFields(shapeOf("Device.New"), value)).toEqual([]);
    }
  });

  it("are none in the published messages", ({ skip }) => {
    skip(!existsSync(published), `there are no sample messages in ${published}`);
    for (const file of readdirSync(published).filter((name) => name.endsWith(".json"))) {
      const message: unknown = JSON.parse(readFileSync(join(published, file), "utf8"));
      const id = file.replace("Sign-on", "SignOn").replace(".json", "");
      expect({ file, found: unknownFields(shapeOf(id), message) }).toEqual({ file, found: [] });
    }
  });

  it("are looked for within bounds", () => {
    const Node: Shape = { fields: "Next{} List[]{}", of: [() => Node, () => Node] };
    let chain: unknown = { next: 1 };
    for (let depth = 0; depth < 100_000; depth += 1) chain = { Next: chain };
    expect(unknownFields({ shape: Node }, chain)).toEqual([]);
    const many = { List: Array.from({ length: 1000 }, () => ({ next: 1 })) };
    expect(unknownFields({ shape: Node }, many)).toHaveLength(100);
    const odd = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`x${at}`, at]));
    const start = performance.now();
    expect(unknownFields({ shape: Node }, odd)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

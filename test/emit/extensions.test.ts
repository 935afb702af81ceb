import { describe, expect, it } from "vitest";
import { extensionPlaces } from "../../generator/catalog/extension-places.ts";
import { subset } from "../../generator/catalog/subset.ts";
import { events } from "../../generator/emit/events.ts";
import { reference } from "../../generator/emit/reference.ts";
import { realCatalog } from "../support/catalog-of.ts";

const catalog = realCatalog();

function places(id: string): readonly string[] {
  const event = catalog.events.get(id);
  if (event === undefined) throw new Error(`no event type "${id}"`);
  return extensionPlaces(catalog, event).flatMap(({ paths }) => paths);
}

describe("extensions", () => {
  it("are allowed where their patterns reach", () => {
    expect(places("PatientAdmin.NewPatient")).toEqual([
      "Patient.Demographics.PhoneNumber",
      "Patient.Guarantor.PhoneNumber",
      "Patient.Contacts[].PhoneNumber",
    ]);
    expect(places("Scheduling.New")).toContain("Visit.Location");
    expect(places("Results.New")).toEqual([]);
  });

  it("come along with the data models that may carry them, and no others", () => {
    expect([...subset(catalog, "PatientAdmin").extensions.keys()]).toEqual(["additional-phones"]);
    expect(subset(catalog, "Results").extensions.size).toBe(0);
  });

  it("are shown with the event types", () => {
    const input = { catalog: subset(catalog, "Scheduling"), version: "0.0.0", runtime: [] };
    const text = (path: string): string => {
      const files = [...events.emit(input), ...reference.emit(input)];
      return files.find((file) => file.path.endsWith(path))?.text ?? "";
    };
    expect(text("events/New.ts")).toContain("`additional-phones` at");
    expect(text("events/New.md")).toMatch(/\[additional-phones\].*`Visit\.Location`/);
  });
});

import { expect, it } from "vitest";
import type { DataModel } from "../../generator/catalog/catalog.ts";
import { modelOf } from "../../generator/catalog/catalog.ts";
import { eventEntries } from "../../generator/emit/package/event-entries.ts";
import { packageNames } from "../../generator/emit/package/package-names.ts";
import { tinyCatalog } from "./support/tiny-catalog.ts";

const ward = modelOf(tinyCatalog({ message: {} }), "Ward");

function subpaths(names: readonly string[]): readonly string[] {
  const events = ward.events.flatMap((event) => names.map((name) => ({ ...event, name })));
  const model: DataModel = { ...ward, events };
  return eventEntries(model).map(({ subpath }) => subpath);
}

it("names the subpath of an event type after it", () => {
  expect(subpaths(["NewPatient", "SSOSession"])).toEqual(["new-patient", "sso-session"]);
});

it("keeps subpaths apart from each other and from those that every package has", () => {
  expect(subpaths(["SSOSession", "SsoSession", "ValueSets", "Schema", "Runtime"])).toEqual([
    "sso-session",
    "sso-session-event",
    "value-sets-event",
    "schema-event",
    "runtime-event",
  ]);
});

it("names packages after data models, apart from the package of all and from subpaths of it", () => {
  const catalog = tinyCatalog({ message: {} });
  const models = new Map(
    ["Models", "PatientAdmin", "Runtime"].map((name): [string, DataModel] => [
      name,
      { ...ward, name },
    ]),
  );
  expect([...packageNames({ ...catalog, models }).values()]).toEqual([
    "models-model",
    "patient-admin",
    "runtime-model",
  ]);
});

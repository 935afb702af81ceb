import { expect, it } from "vitest";
import { missingUsual, usualFields } from "../../../generator/traffic/profile/usual-fields.ts";
import { field, profileWith } from "./support/field-profile.ts";

const profile = profileWith(100, {
  Sample: field(100, 100),
  "Sample.Kind": field(100, 100),
  "Sample.Day": field(99, 100),
  Tubes: field(60, 100),
  "Tubes[].ID": field(120, 120, { messages: 60 }),
  "Tubes[].Layers": field(49, 49),
  Whole: field(49, 49),
});
// It is sent to workers.
const usual = structuredClone(usualFields(profile));

function missingIn(message: unknown): readonly string[] {
  return missingUsual(usual, "Lab.Taken", message);
}

it("tells what is missing, null or empty though it was always filled", () => {
  expect(missingIn({ Sample: { Kind: "9" } })).toEqual([]);
  expect(missingIn({ Sample: { Kind: null } })).toEqual(["Sample.Kind"]);
  expect(missingIn({ Sample: { Kind: "" } })).toEqual(["Sample.Kind"]);
  expect(missingIn({ Sample: { Day: "x" } })).toEqual(["Sample.Kind"]);
});

it("tells of what is below only if the object is there", () => {
  for (const message of [{}, { Sample: null }, { Sample: {} }])
    expect(missingIn(message)).toEqual(["Sample"]);
});

it("tells each path once, whatever the number of items", () => {
  const tubes = [{ ID: "1" }, { Kind: "9" }, {}, null, 7, { ID: "" }];
  expect(missingIn({ Sample: { Kind: "9" }, Tubes: tubes })).toEqual(["Tubes[].ID"]);
});

it("takes only what a message has itself", () => {
  const inherited: unknown = Object.create({ Sample: { Kind: "9" } });
  expect(missingIn(inherited)).toEqual(["Sample"]);
});

it("says nothing of event types that the profile does not have, and of what is no message", () => {
  expect(missingUsual(usual, "Lab.Lost", {})).toEqual([]);
  expect(missingIn([])).toEqual([]);
});

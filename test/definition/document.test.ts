import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { definitionDocument, type DocumentPath } from "../../generator/definition/document.ts";
import {
  definitionId,
  definitionPath,
  pathOfDefinition,
  type DefinitionPath,
} from "../../generator/definition/definition-path.ts";
import { keysAt } from "../../generator/definition/span-in.ts";

const PLACES: readonly (readonly [string, DefinitionPath, string])[] = [
  ["catalog.yaml", { kind: "catalog", name: "catalog" }, "catalog"],
  ["types/Address.yaml", { kind: "type", name: "Address" }, "Address"],
  ["valuesets/Race.yaml", { kind: "valueSet", name: "Race" }, "Race"],
  ["formats/us-zip.yaml", { kind: "format", name: "us-zip" }, "us-zip"],
  ["extensions/more.yaml", { kind: "extension", name: "more" }, "more"],
  ["models/Results/model.yaml", { kind: "model", name: "Results" }, "Results"],
  [
    "models/Results/events/New.yaml",
    { kind: "event", name: "New", model: "Results" },
    "Results.New",
  ],
  [
    "models/Results/types/Order.yaml",
    { kind: "type", name: "Order", model: "Results" },
    "Results.Order",
  ],
  [
    "models/Results/valuesets/S.yaml",
    { kind: "valueSet", name: "S", model: "Results" },
    "Results.S",
  ],
];

describe("what a file defines", () => {
  it.each(PLACES)("%s", (path, where, id) => {
    expect(definitionPath(path)).toEqual(where);
    expect(pathOfDefinition(where)).toBe(path);
    expect(definitionId(where)).toBe(id);
  });

  it.each([
    "README.md",
    "types/Address.yml",
    "types/.yaml",
    "Address.yaml",
    "types/a/Address.yaml",
    "events/New.yaml",
    "models/Results/New.yaml",
    "models/Results/formats/date.yaml",
    "models/model.yaml",
    "models//model.yaml",
    "models/Results/events/model/New.yaml",
    "editions/2023-03.yaml",
    "",
  ])("%j defines nothing", (path) => {
    expect(definitionPath(path)).toBeUndefined();
  });
});

const TEXT = `description: A type.

fields:
  A: # behind A
    examples: ["x", [y]]
  B:
codes:
  "10": Ten.
  "01":
`;

const document = definitionDocument(
  { kind: "type", name: "Any" },
  { path: "types/Any.yaml", text: TEXT },
  parseDocument(TEXT),
);

describe("positions in a document", () => {
  it.each<[DocumentPath, "key" | "value", string]>([
    [["description"], "key", "description"],
    [["description"], "value", "A type."],
    [["fields", "A"], "key", "A"],
    [["fields", "A", "examples", 0], "value", '"x"'],
    [["fields", "A", "examples", 1, 0], "key", "y"],
    [["fields", "B"], "value", "B"],
    [["codes", "01"], "key", '"01"'],
    [["fields", "B", "type"], "value", "B"],
    [["fields", "A", "examples", 7], "value", '["x", [y]]'],
  ])("%j %s", (path, part, text) => {
    const { file, start, end } = document.spanOf(path, part);
    expect([file, TEXT.slice(start, end)]).toEqual(["types/Any.yaml", text]);
  });

  it("stays in the file for what is not there", () => {
    expect(document.spanOf([], "key")).toEqual({ file: "types/Any.yaml", start: 0, end: 0 });
    expect(document.spanOf(["nothing", "at", "all"], "value").end).toBeLessThanOrEqual(TEXT.length);
  });

  it("keys come in the order of the file", () => {
    expect(keysAt(document.yaml, ["codes"])).toEqual(["10", "01"]);
    expect(keysAt(document.yaml, ["description"])).toEqual([]);
  });
});

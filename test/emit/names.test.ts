import { expect, it } from "vitest";
import { validators } from "../../generator/emit/validators.ts";
import { valueSets } from "../../generator/emit/value-sets.ts";
import { catalogOf } from "../support/catalog-of.ts";
import { emitInput } from "./support/bundled.ts";

const format = 'description: Digits.\npattern: "^[0-9]$"\nexample: "1"\n';
const codes = "description: Codes.\nbinding: closed\nsource: inferred\ncodes:\n  A: First.\n";
const field = (name: string, key: string): string =>
  `  ${name}:\n    ${key}\n    description: A field.\n`;

const catalog = catalogOf({
  "formats/x-1.yaml": format,
  "formats/x1.yaml": format,
  "valuesets/Kind.yaml": codes,
  "valuesets/KindCode.yaml": codes,
  "types/Kind.yaml": `description: A kind.\nreliability: possible\nfields:\n${[
    field("A", "format: x-1"),
    field("B", "format: x1"),
    field("C", "values: Kind"),
    field("D", "values: KindCode"),
  ].join("")}`,
  "models/M/events/E.yaml": `description: An event.\nmethod: push\nreliability: possible\nfields:\n${field("Kind", "type: Kind")}`,
});

function exported(path: string): readonly string[] {
  const files = [...validators.emit(emitInput(catalog)), ...valueSets.emit(emitInput(catalog))];
  const text = files.find((file) => file.path === path)?.text ?? "";
  return [...text.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
}

it("keeps formats apart that differ in a hyphen before a digit", () => {
  expect(exported("typescript/formats.ts")).toEqual(["x_1Format", "x1Format"]);
});

it("lets a value set that gives way to a type take no name of another value set", () => {
  expect(exported("typescript/value-sets.ts")).toEqual(["KindCodeCode", "KindCode"]);
});

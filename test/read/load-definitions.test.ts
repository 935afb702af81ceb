import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read } from "../../generator/read/read.ts";
import { loadDefinitions } from "../../generator/run/load-definitions.ts";
import { diagnosticLines } from "../support/catalog-of.ts";

let root = "";
let folder = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "canon-load-"));
  folder = path.join(root, "definitions");
  write("definitions/catalog.yaml", 'description: Test.\nscope: "@test"\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function lines(): readonly string[] {
  return diagnosticLines(read(loadDefinitions(folder)));
}

describe("files of a definitions folder", () => {
  it("reads YAML files, and leaves alone what is known to be none", () => {
    write("definitions/README.md", "# Definitions");
    write("definitions/models/README.md", "# Models");
    write("definitions/editions/2023-03.json", "{}");
    write("definitions/guides/01-a.md", "# A\n");
    write("definitions/types/.DS_Store", "");
    expect(loadDefinitions(folder).files.map((file) => file.path)).toEqual(["catalog.yaml"]);
    expect(lines()).toEqual([]);
  });

  it("reports other files", () => {
    write("definitions/notes.txt", "");
    write("definitions/types/A.yml", "");
    write("definitions/types/deeper/A.yaml", "");
    write("definitions/A.yaml", "");
    expect(lines().map((line) => line.split(" | ")[0])).toEqual([
      'A.yaml:1:1 error misplaced-file: No definition lies at "A.yaml".',
      'notes.txt:1:1 error misplaced-file: "notes.txt" is no definition.',
      'types/A.yml:1:1 error misplaced-file: "types/A.yml" is no definition.',
      'types/deeper/A.yaml:1:1 error misplaced-file: No definition lies at "types/deeper/A.yaml".',
    ]);
  });

  it("refuses links that leave the folder, lead nowhere, or go in circles", () => {
    write("outside.yaml", "description: Secret.\n");
    mkdirSync(path.join(folder, "types"));
    symlinkSync(path.join(root, "outside.yaml"), path.join(folder, "types/Out.yaml"));
    symlinkSync(path.join(root, "nowhere.yaml"), path.join(folder, "types/Dead.yaml"));
    symlinkSync(root, path.join(folder, "models"));
    symlinkSync(folder, path.join(folder, "types/Loop"));
    symlinkSync(path.join(folder, "catalog.yaml"), path.join(folder, "types/Inside.yaml"));
    const { files, refused } = loadDefinitions(folder);
    expect(refused?.map(({ message }) => message).toSorted()).toEqual([
      '"models" is a link that leaves the definitions, or leads nowhere.',
      '"types/Dead.yaml" is a link that leaves the definitions, or leads nowhere.',
      '"types/Loop" is a link that leaves the definitions, or leads nowhere.',
      '"types/Out.yaml" is a link that leaves the definitions, or leads nowhere.',
    ]);
    expect(files.map((file) => file.path)).toEqual(["catalog.yaml", "types/Inside.yaml"]);
    expect(lines().join("\n")).not.toContain("Secret");
  });

  it("does not read a file that is too large", () => {
    write("definitions/types/Huge.yaml", "");
    truncateSync(path.join(folder, "types/Huge.yaml"), 2 ** 32);
    expect(lines()[0]).toContain("types/Huge.yaml:1:1 error file-too-large:");
  });

  it("reads codes from the nearest package that is installed", () => {
    const set = (file: string): string =>
      `description: Codes.\nbinding: open\nsource: inferred\ncodesFrom:\n  package: "@x/codes"\n  file: ${file}\n  at: /codes\n`;
    write("definitions/valuesets/Near.yaml", set("data/codes.json"));
    write("node_modules/@x/codes/package.json", '{ "exports": {}, "main": "run.js" }');
    write("node_modules/@x/codes/run.js", "throw new Error('The package was run')");
    write("node_modules/@x/codes/data/codes.json", '{ "codes": { "b": "B", "a": ["A", "AA"] } }');
    const { catalog } = read(loadDefinitions(folder));
    expect(catalog?.valueSets.get("Near")?.codes).toEqual([
      { code: "a", meaning: "A" },
      { code: "b", meaning: "B" },
    ]);
    write("secret.json", '{ "codes": { "s": "S" } }');
    symlinkSync(path.join(root, "secret.json"), path.join(root, "node_modules/@x/codes/link.json"));
    write("definitions/valuesets/Link.yaml", set("link.json"));
    write("definitions/valuesets/Up.yaml", set("../../../secret.json"));
    write("definitions/valuesets/None.yaml", set("none.json"));
    const found = lines().map((line) => line.replace(/^(\S+) error (\S+): .*$/u, "$1 $2"));
    expect(found).toEqual([
      "valuesets/Link.yaml:5:12 codes-from",
      "valuesets/None.yaml:5:12 codes-from",
      "valuesets/Up.yaml:6:9 wrong-value",
    ]);
  });

  it("lets errors of the file system through", () => {
    expect(() => loadDefinitions(path.join(root, "nothing"))).toThrow(/ENOENT/u);
  });
});

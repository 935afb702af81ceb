import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { OutputFile } from "../../generator/base/output-file.ts";
import { emitters } from "../../generator/emit/emitters.ts";
import { packageInputs } from "../../generator/emit/package/package-input.ts";
import { packageJson } from "../../generator/emit/package/package-json.ts";
import { readme } from "../../generator/emit/package/readme.ts";
import { catalogIn } from "./support/catalog-in.ts";
import { readRuntime } from "./support/read-runtime.ts";
import { typeErrors } from "./support/type-errors.ts";
import { writeFiles } from "./support/write-files.ts";
import { asPrettierHasIt } from "../support/as-prettier-has-it.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures/emit");
const cases = readdirSync(fixtures).toSorted();
const project = mkdtempSync(join(tmpdir(), "canon-goldens-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** The emitters that this folder is about; the tables of the validators have goldens of their own. */
const GOLDEN = new Set(["types", "value-sets", "events", "messages", "index", "umbrella-index"]);
const COMPILED = new Set([...GOLDEN, "validators", "metadata", "sample-modules", "runtime"]);

function emitted(name: string, which: ReadonlySet<string>): readonly OutputFile[] {
  const input = {
    catalog: catalogIn(join(fixtures, name, "definitions")),
    version: "0.0.0",
    runtime: readRuntime(),
  };
  return emitters
    .filter((emitter) => which.has(emitter.name))
    .flatMap((emitter) => emitter.emit(input));
}

describe.each(cases)("%s", (name) => {
  it("emits the TypeScript that is in the fixture", async () => {
    const files = emitted(name, GOLDEN);
    for (const { path, text } of files) {
      await expect(text).toMatchFileSnapshot(join(fixtures, name, path));
    }
    const expected = readdirSync(join(fixtures, name, "typescript"), {
      recursive: true,
      encoding: "utf8",
    });
    expect(expected.filter((path) => path.endsWith(".ts")).length).toBe(files.length);
  });

  it("emits text that prettier leaves as it is", async () => {
    for (const { text } of emitted(name, COMPILED)) {
      expect(await asPrettierHasIt(text)).toBe(text);
    }
  });

  it("packs with the package.json and README that are in the fixture", async () => {
    const catalog = catalogIn(join(fixtures, name, "definitions"));
    for (const input of packageInputs(catalog, "0.0.0")) {
      const folder = join(fixtures, name, "packages", input.folder);
      await expect(packageJson(input)).toMatchFileSnapshot(join(folder, "package.json"));
      await expect(readme(input)).toMatchFileSnapshot(join(folder, "README.md"));
    }
  });
});

describe("all of them", () => {
  it("compile, also where declarations are made without types", () => {
    for (const name of cases) writeFiles(join(project, name), emitted(name, COMPILED));
    expect(typeErrors(project, { isolatedDeclarations: true, declaration: true })).toEqual([]);
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { readDefinitions } from "../../generator/run/read-definitions.ts";
import { folderWith, runCli, type Ran } from "../support/run-cli.ts";
import { libraryProject } from "./library.ts";

const FOLDER = "../fixtures/diff";

/** What a message of a loan holds, as somebody else publishes it. */
const PUBLISHED = {
  type: "object",
  properties: {
    DueDays: { type: ["string", "null"] },
    Reader: { type: "object", properties: { CardNumber: { type: "string" } } },
  },
};

let cwd = "";
beforeAll(async () => {
  cwd = await libraryProject();
  await installPackage(join(cwd, "node_modules/@library/library"));
  write(cwd, "published/library/lent.json", JSON.stringify(PUBLISHED));
  write(cwd, "2024-01/catalog.yaml", 'description: Nothing.\nscope: "@nothing"\n');
  write(cwd, "broken/catalog.yaml", "description: Nothing.\n");
});

function diff(...args: readonly string[]): Promise<Ran> {
  return runCli(["diff", ...args], { cwd });
}

describe("canon diff", () => {
  test.for([
    ["text", ["latest", "--witness"], "latest.txt"],
    ["markdown", ["2024-01", "--format", "markdown"], "first.md"],
    ["json", ["latest", "--format", "json"], "latest.json"],
    ["github", ["latest", "--format", "github"], "latest.github"],
    ["sarif", ["HEAD", "--format", "sarif"], "head.sarif"],
  ] as const)("as %s", async ([, args, file]) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`${FOLDER}/${file}`);
  });

  test("an edition and the commit that it was made from are the same", async () => {
    const [edition, commit] = await Promise.all([diff("2024-06"), diff("main")]);
    expect(changesIn(commit)).toBe(changesIn(edition).replace("2024-06", "main"));
    expect((await diff("v1", "2024-01")).stdout).toBe("v1 -> 2024-01: no changes.\n");
  });
});

/** What is told of the changes, but for versions, which commits have none of, and for places in files. */
function changesIn({ stdout }: Ran): string {
  return stdout.replace(/\nVersions.*/s, "").replaceAll(/\n *see .*/g, "");
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The package that the definitions make, as far as a comparison needs it. */
async function installPackage(folder: string): Promise<void> {
  const { catalog } = await readDefinitions(join(cwd, "definitions"), { lint: "none" });
  if (catalog === undefined) throw new Error("The definitions have errors.");
  write(folder, "package.json", '{ "name": "@library/library", "version": "2.0.0" }');
  for (const { path, text } of jsonSchema.emit({ catalog, version: "0.0.0", runtime: [] }))
    write(folder, path.replace("schemas/", "schema/").replace("Library.", ""), text);
}

/** The rules and subjects of the changes that were found. */
async function changes(...args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await diff(...args, "--format", "json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const found: readonly { rule: string; subject: string }[] = JSON.parse(stdout).changes;
  return found.map(({ rule, subject }) => `${rule} ${subject}`);
}

describe("a side of a comparison", () => {
  test("is an installed package, by its name or its folder", async () => {
    expect(await changes("@library/library")).toEqual([]);
    expect((await diff("@library/library")).stdout).toMatch(/^@library\/library 2\.0\.0 -> def/);
    const path = "node_modules/@library/library";
    expect(await changes("2024-06", path)).toEqual(await changes("2024-06"));
  });

  test("is a folder of JSON Schemas, under the names that the definitions have", async () => {
    expect(await changes("published")).toEqual([
      "field-removed-optional DueDays",
      "field-added-required Meta",
      "field-added-required Reader.Language",
      "field-added-optional Branch",
      "field-added-optional Remarks",
      "required-added Reader",
      "required-added Reader.CardNumber",
      "nullable-removed Reader.CardNumber",
    ]);
  });

  test("is an edition where a folder has the same name, and the folder with ./ before it", async () => {
    expect(await changes("2024-01", "v1")).toEqual([]);
    expect(await changes("2024-01", "./2024-01")).toEqual(["model-removed Library"]);
  });

  test("must be without errors", async () => {
    const { code, stdout, stderr } = await diff("broken");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('"broken" cannot be compared, because it has errors.\n');
    expect(stderr).toContain('broken/catalog.yaml:1:1 error missing-key The file has no "scope".');
  });

  test.for([
    [["2024-07"], 'There is no edition "2024-07".\nDid you mean "2024-01" or "2024-06"?\n'],
    [
      ["lates"],
      '"lates" is no edition, no file or folder, no installed package and no git ref.\nDid you',
    ],
    [["../v1"], '"../v1" is no edition'],
    [["--", "--output=stolen"], '"--output=stolen" is no edition'],
    [["HEAD:definitions"], '"HEAD:definitions" is no edition'],
    [["v1", "--model", "Libary"], 'There is no data model "Libary".\nDid you mean "Library"?\n'],
    [[], "Changes from what?\n"],
    [["v1", "v1", "v1"], '"canon diff" compares two things, not "v1".\n'],
  ] as const)("refuses %j", async ([args, message]) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("needs git for the past", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = folderWith({});
    try {
      const { code, stderr } = await diff("v1");
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: "Definitions of another time cannot be read: git is not installed.\n",
      });
    } finally {
      process.env["PATH"] = path;
    }
  });
});

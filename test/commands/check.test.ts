import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { folderWith, runCli, smallProject } from "../support/run-cli.ts";

/** A small data model with faults of several kinds, in characters that a terminal must not see raw. */
function brokenProject(): string {
  const cwd = smallProject();
  const reader = join(cwd, "definitions/types/Reader.yaml");
  const text = readFileSync(reader, "utf8")
    .replace("values: Language", "values: Langauge")
    .replace("Printed on", "\u202ePrinted\u200b on")
    .replace("required: true", "requird: true");
  writeFileSync(reader, text);
  const lent = join(cwd, "definitions/models/Library/events/Lent.yaml");
  writeFileSync(lent, readFileSync(lent, "utf8").replace("type: Number", "type: Nmber"));
  return cwd;
}

describe("canon check", () => {
  test("is content with a good data model", async () => {
    const ran = await runCli(["check"], { cwd: smallProject() });
    expect(ran).toEqual({ code: 0, stdout: "6 files: no problems.\n", stderr: "" });
  });

  test("tells what is wrong, where, and what to do", async () => {
    const { code, stdout, stderr } = await runCli(["check"], { cwd: brokenProject() });
    expect({ code, stdout }).toMatchObject({ code: 1 });
    await expect(`${stderr}${stdout}`).toMatchFileSnapshot("../fixtures/commands/broken/check.txt");
    expect(stderr).not.toMatch(/[\u202e\u200b\u001b]/);
  });

  test.for(["json", "github", "sarif"])("as %s, findings are the result", async (format) => {
    const ran = await runCli(["check", "--format", format], { cwd: brokenProject() });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 1, stderr: "" });
    await expect(ran.stdout).toMatchFileSnapshot(`../fixtures/commands/broken/check.${format}`);
    if (format !== "github") expect(() => JSON.parse(ran.stdout) as unknown).not.toThrow();
  });

  test("looks at some files only, when they are named", async () => {
    const cwd = brokenProject();
    const one = await runCli(["check", "definitions/models/Library/events/Lent.yaml"], { cwd });
    expect(one.stderr).toContain("Nmber");
    expect(one.stderr).not.toContain("Langauge");
    const good = await runCli(["check", "definitions/valuesets/Language.yaml"], { cwd });
    expect(good).toMatchObject({ code: 0, stdout: "1 file: no problems.\n" });
  });

  test("looks into a folder that is named", async () => {
    const cwd = brokenProject();
    const one = await runCli(["check", "definitions/models"], { cwd });
    expect(one.stderr).toContain("Nmber");
    expect(one.stderr).not.toContain("Langauge");
    const all = await runCli(["check", "definitions"], { cwd });
    expect(all.stdout).toBe((await runCli(["check"], { cwd })).stdout);
  });

  test.each(["check", "fmt"])("%s refuses a name that is no definition", async (command) => {
    const cwd = smallProject();
    for (const name of ["definitions/types/Raeder.yaml", "package.json", "definitions/type"]) {
      const ran = await runCli([command, name], { cwd });
      expect(ran).toMatchObject({ code: 2, stdout: "" });
      expect(ran.stderr).toContain(`"${name}" is no definition file in "definitions".`);
    }
  });

  test("warnings alone are fine, unless there are more than allowed", async () => {
    const cwd = smallProject();
    writeFileSync(
      join(cwd, "definitions/formats.txt").replace("formats.txt", "types/Unused.yaml"),
      "description: A shelf, which nothing refers to yet, so that it is found.\nreliability: possible\n\nfields:\n  Row:\n    description: Counted from the door.\n",
    );
    const ran = await runCli(["check"], { cwd });
    expect(ran).toMatchObject({ code: 0, stdout: "7 files: 1 warning.\n" });
    expect((await runCli(["check", "--max-warnings", "0"], { cwd })).code).toBe(1);
    expect((await runCli(["check", "--max-warnings", "1"], { cwd })).code).toBe(0);
  });

  test("--fix repairs, keeps comments, and says how much", async () => {
    const cwd = smallProject();
    const path = join(cwd, "definitions/types/Reader.yaml");
    const good = readFileSync(path, "utf8").replace("\nfields:", "\n# A comment.\nfields:");
    writeFileSync(path, good.replace("  Language:\n", "  Language:\n    reliability: probable\n"));
    const found = await runCli(["check"], { cwd });
    expect(found.stderr).toContain("redundant-default");
    const fixed = await runCli(["check", "--fix"], { cwd });
    expect(fixed).toMatchObject({ code: 0, stdout: "6 files: no problems, 1 fix made.\n" });
    expect(readFileSync(path, "utf8")).toBe(good);
  });

  test("a folder that is not there is the environment's fault", async () => {
    const ran = await runCli(["check"], { cwd: folderWith({ "package.json": "{}" }) });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/^".*definitions": no such file or folder \(ENOENT\)\.\n$/);
  });
});

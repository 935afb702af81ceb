import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { folderWith, runCli, smallProject } from "../support/run-cli.ts";

describe("canon fmt", () => {
  test("leaves what is in good form alone", async () => {
    const ran = await runCli(["fmt", "--check"], { cwd: smallProject() });
    expect(ran).toEqual({ code: 0, stdout: "0 files to format.\n", stderr: "" });
  });

  test("formats, keeping comments; --check only tells", async () => {
    const cwd = smallProject();
    const path = join(cwd, "definitions/types/Reader.yaml");
    const good = readFileSync(path, "utf8");
    const untidy = good.replace(
      "    required: true\n    reliability: reliable\n",
      "    reliability:   reliable\n    required: true\n",
    );
    expect(untidy).not.toBe(good);
    writeFileSync(path, untidy);
    const told = await runCli(["fmt", "--check"], { cwd });
    expect(told).toMatchObject({
      code: 1,
      stdout: "definitions/types/Reader.yaml\n1 file to format.\n",
    });
    expect(readFileSync(path, "utf8")).toBe(untidy);
    expect(await runCli(["fmt"], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(path, "utf8")).toBe(good);
  });

  test("tells what it cannot format, and formats the rest", async () => {
    const cwd = smallProject();
    writeFileSync(join(cwd, "definitions/types/Meta.yaml"), "description: [\n");
    const ran = await runCli(["fmt"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("definitions/types/Meta.yaml:");
  });
});

describe("canon new", () => {
  test("makes definitions that canon check is content with", async () => {
    const cwd = smallProject();
    const made = [
      ["model", "Storage"],
      ["event", "Storage.Moved"],
      ["type", "Shelf"],
      ["type", "Storage.Box"],
      ["value-set", "Colour"],
      ["format", "shelf-mark"],
    ] as const;
    for (const [kind, name] of made) {
      const ran = await runCli(["new", kind, name], { cwd });
      expect(ran, name).toMatchObject({ code: 0, stderr: "" });
      expect(existsSync(join(cwd, ran.stdout.trim())), name).toBe(true);
    }
    const { code, stderr } = await runCli(["check"], { cwd });
    expect(code, stderr).toBe(0);
  });

  test("never overwrites", async () => {
    const cwd = smallProject();
    const before = readFileSync(join(cwd, "definitions/types/Reader.yaml"), "utf8");
    const ran = await runCli(["new", "type", "Reader"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("definitions/types/Reader.yaml");
    expect(readFileSync(join(cwd, "definitions/types/Reader.yaml"), "utf8")).toBe(before);
  });

  test.for(["../../escape", "a/b", "..", "no name", "__proto__", "CON"])(
    "refuses %s",
    async (name) => {
      const { code, stdout } = await runCli(["new", "type", name], { cwd: smallProject() });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    },
  );
});

const SCHEMA = JSON.stringify({
  type: "object",
  properties: {
    Book: {
      type: "object",
      properties: { Title: { type: "string" }, Pages: { type: ["number", "null"] } },
      required: ["Title"],
    },
  },
  required: ["Book"],
});

describe("canon import", () => {
  test("writes definitions that can be read", async () => {
    const cwd = folderWith({
      "schemas/library/lent.json": SCHEMA,
      "names.tsv": "library/lent\tLent Out\n",
    });
    const ran = await runCli(["import", "schemas", "--names", "names.tsv"], { cwd });
    expect(ran).toMatchObject({ code: 0 });
    const event = readFileSync(join(cwd, "definitions/models/Library/events/LentOut.yaml"), "utf8");
    expect(event).toContain("title: Lent Out");
    const check = await runCli(["check", "--format", "json"], { cwd });
    expect(check.stdout).not.toContain("unknown-type");
  });

  test("never overwrites a definition", async () => {
    const cwd = folderWith({ "schemas/library/lent.json": SCHEMA });
    await runCli(["import", "schemas"], { cwd });
    const path = join(cwd, "definitions/models/Library/events/Lent.yaml");
    const before = readFileSync(path, "utf8");
    const again = await runCli(["import", "schemas"], { cwd });
    expect(again.code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  test("refuses what definitions cannot hold, with its place, and writes nothing", async () => {
    const schema = '{\n  "type": "object",\n  "patternProperties": {}\n}';
    const cwd = folderWith({ "schemas/library/lent.json": schema });
    const ran = await runCli(["import", "schemas"], { cwd });
    expect(ran).toMatchObject({ code: 1, stdout: "Nothing was written.\n" });
    expect(ran.stderr).toContain("schemas/library/lent.json:3:");
    expect(existsSync(join(cwd, "definitions"))).toBe(false);
  });
});

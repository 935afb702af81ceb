import { describe, expect, it } from "vitest";
import { folderWith, runCli, smallProject } from "../support/run-cli.ts";

const cwd = smallProject();

describe("canon sample", () => {
  it("prints a typical message over several lines", async () => {
    const { code, stdout, stderr } = await runCli(["sample", "Library.Lent"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^\{\n {2}"/);
    expect(JSON.parse(stdout)).toMatchObject({ Meta: { DataModel: "Library", EventType: "Lent" } });
  });

  it("prints a line for each of several, with seeds that follow each other", async () => {
    const three = await runCli(
      ["sample", "Library.Lent", "--count", "3", "--seed", "5", "--profile", "full"],
      { cwd },
    );
    const lines = three.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    const seventh = await runCli(
      ["sample", "Library.Lent", "--seed", "7", "--profile", "full", "--format", "json"],
      { cwd },
    );
    expect(seventh.stdout).toBe(`${lines[2]}\n`);
    const checked = await runCli(["validate", "-", "--direction", "sending"], {
      cwd,
      stdin: three.stdout,
    });
    expect(checked.stdout).toContain("3 valid, 0 invalid");
  });

  it.each([
    [["sample"], "Which event type?"],
    [["sample", "Library.Lnt"], 'There is no event type "Library.Lnt".'],
    [["sample", "Library.Lent", "--seed", "-1"], '"--seed" takes a whole number, not "-1".'],
    [["sample", "Library.Lent", "--count", "many"], '"--count" takes a whole number, not "many".'],
  ])("%j is a wrong call", async (argv, message) => {
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("stops when it is interrupted", async () => {
    const controller = new AbortController();
    controller.abort();
    const { stdout } = await runCli(["sample", "Library.Lent", "--count", "999999"], {
      cwd,
      signal: controller.signal,
    });
    expect(stdout).toBe("");
  });
});

describe("canon explain", () => {
  it("explains an event type, for people and for programs", async () => {
    const text = await runCli(["explain", "Library.Lent"], { cwd });
    expect(text.code).toBe(0);
    expect(text.stdout.split("\n")[0]).toBe("Library.Lent (event type)");
    const json = await runCli(["explain", "Library.Lent", "--format", "json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject([{ kind: "event type", name: "Library.Lent" }]);
  });

  it("says what is near", async () => {
    const { code, stderr } = await runCli(["explain", "Library.Lnt"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "Library.Lent" or "Library"?');
  });

  it("explains codes where there are no definitions, or broken ones", async () => {
    const empty = folderWith({ "package.json": "{}" });
    expect((await runCli(["explain", "unknown-key"], { cwd: empty })).code).toBe(0);
    const broken = folderWith({
      "package.json": "{}",
      "definitions/catalog.yaml": "nonsense: true\n",
    });
    expect((await runCli(["explain", "unknown-key"], { cwd: broken })).code).toBe(0);
    const field = await runCli(["explain", "Library.Lent"], { cwd: broken });
    expect(field.code).toBe(1);
    expect(field.stderr).toContain("unknown-key");
  });
});

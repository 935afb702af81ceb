import { describe, expect, test } from "vitest";

import { runCli, smallProject } from "../support/run-cli.ts";

describe("canon coverage", () => {
  test("prints a line for each data model, and one for all", async () => {
    const { code, stdout, stderr } = await runCli(["coverage"], { cwd: smallProject() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot("../fixtures/commands/coverage.txt");
  });

  test("fails where there is too little, and names the fields", async () => {
    const cwd = smallProject();
    const ran = await runCli(["coverage", "--min", "described=100,exemplified=100"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(
      /definitions\/\S+:\d+:\d+ error not-exemplified The field "\w+" has no ex/,
    );
    expect(ran.stderr).not.toContain("has no description");
    const fine = await runCli(["coverage", "--min", "described=100", "--min", "rated=100"], {
      cwd,
    });
    expect(fine).toMatchObject({ code: 0, stderr: "" });
  });

  test("as JSON, has numbers and departures", async () => {
    const { code, stdout } = await runCli(["coverage", "--format", "json"]);
    const { models, total, departures } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(models).toHaveLength(25);
    expect(total.fields).toBe(
      models.reduce((sum: number, { fields }: { fields: number }) => sum + fields, 0),
    );
    const text = await runCli(["coverage", "--departures"]);
    expect(text.stdout.trimEnd().split("\n")).toHaveLength(departures.length + 1);
    expect(departures[0]).toMatchObject({ usual: expect.any(String), times: expect.any(Number) });
  });

  test.each([
    [["--min", "bund=5"], 'There is no aspect "bund".\nDid you mean "bound"?'],
    [["--min", "bound"], '"--min" takes a percentage, as in "bound=100", not "bound".'],
    [["--min", "bound=101"], '"--min" takes a percentage, as in "bound=100", not "bound=101".'],
    [["PatientAdmin"], '"canon coverage" takes options only.'],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await runCli(["coverage", ...args], { cwd: smallProject() });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("needs definitions without errors", async () => {
    const ran = await runCli(["coverage", "--definitions", "nowhere"], { cwd: smallProject() });
    expect(ran.code).toBeGreaterThan(0);
    expect(ran.stdout).toBe("");
  });
});

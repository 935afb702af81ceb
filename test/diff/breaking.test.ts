import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";

import { runCli, smallProject, type Ran } from "../support/run-cli.ts";
import { libraryProject, projectWithReusedName, writeExceptions } from "./library.ts";

const FOLDER = "../fixtures/diff";

let cwd = "";
beforeAll(async () => {
  cwd = await libraryProject();
});

function breaking(...args: readonly string[]): Promise<Ran> {
  return runCli(["breaking", ...args], { cwd });
}

describe("canon breaking", () => {
  test.for([
    ["text", "text"],
    ["json", "json"],
    ["github", "github"],
    ["sarif", "sarif"],
  ] as const)("as %s, fails for what the promise forbids", async ([, format]) => {
    const { code, stdout, stderr } = await breaking("--format", format);
    expect(code).toBe(1);
    await expect(stderr + stdout).toMatchFileSnapshot(`${FOLDER}/breaking.${format}`);
  });

  test("holds against anything, and is fine with what is allowed", async () => {
    const { code, stdout } = await breaking("--against", "v1,2024-06");
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: "Against v1, 2024-06: 2 changes break the promise.\n",
    });
    expect(await breaking("--against", ".")).toEqual({
      code: 0,
      stdout: "Against definitions: nothing breaks the promise.\n",
      stderr: "",
    });
  });

  test("remembers the names of all editions", async () => {
    const { code, stderr } = await runCli(["breaking"], { cwd: await projectWithReusedName() });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Lent\.yaml:\d+:3 error name-reused .*"DueDays" \(Number -> String\)/);
  });

  test("says so where nothing was promised yet", async () => {
    expect(await runCli(["breaking"], { cwd: smallProject() })).toEqual({
      code: 0,
      stdout: "There is no edition yet, so nothing was promised.\n",
      stderr: "",
    });
  });

  test("takes options only", async () => {
    const { code, stderr } = await breaking("v1");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '"canon breaking" takes options only.\nDid you mean "--against"?\n',
    });
  });
});

describe("exceptions", () => {
  afterEach(() => rmSync(join(cwd, "definitions/exceptions.yaml")));

  const DUE_DAYS = {
    rule: "field-removed-optional",
    path: "DueDays",
    from: '"2024-06"',
    to: "next",
    reason: "The counter never filled it in.",
    approvedBy: "Ada",
    expires: '"2999-12-31"',
  };
  const LANGUAGE = { ...DUE_DAYS, rule: "required-added", path: "Reader.Language" };

  /** Runs with these exceptions: what is told about them, and how it ends. */
  async function excepting(all: Readonly<Record<string, object>>, ...args: readonly string[]) {
    const entries = Object.entries(all).map(([name, exception]) =>
      [
        `  ${name}:`,
        ...Object.entries(exception).map(([key, value]) => `    ${key}: ${value}`),
      ].join("\n"),
    );
    writeExceptions(cwd, `exceptions:\n${entries.join("\n\n")}\n`);
    return await breaking(...args);
  }

  test("let changes pass, and are still told of", async () => {
    const all = { "due-days": DUE_DAYS, language: LANGUAGE };
    for (const args of [[], ["--against", "v1"]]) {
      const { code, stdout, stderr } = await excepting(all, ...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout.split("\n")).toEqual([
        'field-removed-optional "DueDays": agreed upon (due-days) by Ada until 2999-12-31: The counter never filled it in.',
        expect.stringMatching(/^required-added "Reader\.Language": agreed upon \(language\)/),
        expect.stringMatching(/^Against .*: nothing breaks the promise; 2 agreed upon\.$/),
        "",
      ]);
    }
    const { stdout } = await runCli(["diff", "latest"], { cwd });
    expect(stdout).toContain(
      "agreed upon by Ada until 2999-12-31: The counter never filled it in.",
    );
    expect(stdout).toContain("1.1.0 -> 2.0.0  major");
  });

  test("are definitions in the style of all others", async () => {
    await excepting({ "due-days": DUE_DAYS, language: LANGUAGE });
    expect(await runCli(["check"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(await runCli(["fmt", "--check"], { cwd })).toMatchObject({ code: 0 });
  });

  test.for([
    [
      "one that finds nothing",
      { "due-days": { ...DUE_DAYS, path: "DueDay" } },
      [
        '4:11 error exception-unused The rule "field-removed-optional" finds no change of "DueDay" from "2024-06" to "next".',
        'help: Did you mean "DueDays"?',
      ],
    ],
    [
      "one that is over",
      { "due-days": { ...DUE_DAYS, expires: '"2024-12-31"' } },
      ['9:14 error exception-expired The exception "due-days" held until 2024-12-31.'],
    ],
    [
      "a step that is over",
      { "due-days": { ...DUE_DAYS, from: '"2024-01"' } },
      ['6:9 error exception-step The step from "2024-01" leads to "2024-06", not to "next".'],
    ],
    [
      "an edition that is none",
      { "due-days": { ...DUE_DAYS, from: '"2024-02"' } },
      ['5:11 error exception-step There is no edition "2024-02".'],
    ],
    [
      "a rule that is none",
      { "due-days": { ...DUE_DAYS, rule: "field-removed-optionally" } },
      [
        '3:11 error exception-rule There is no rule "field-removed-optionally".',
        'help: Did you mean "field-removed-optional"?',
      ],
    ],
    [
      "a rule that needs none",
      { "due-days": { ...DUE_DAYS, rule: "value-added-closed", path: "Language" } },
      ['3:11 error exception-rule The promise allows what the rule "value-added-closed" finds.'],
    ],
    [
      "two for one change",
      { "due-days": DUE_DAYS, "due-too": DUE_DAYS },
      [
        '11:3 error exception-ambiguous The exceptions "due-days" and "due-too" mean the same change.',
        "see: definitions/exceptions.yaml:2:3 The other one is here.",
      ],
    ],
    [
      "a date that is none",
      { "due-days": { ...DUE_DAYS, expires: '"soon"' } },
      ['9:14 error wrong-value "soon" cannot be the value of "expires".'],
    ],
  ] as const)("refuse %s", async ([, all, messages]) => {
    const { code, stderr } = await excepting(all);
    expect(code).toBe(1);
    for (const message of messages) expect(stderr).toContain(message);
  });
});

import { describe, expect, test } from "vitest";

import { runCli } from "../support/run-cli.ts";

/** Wrong calls, and all that is printed. Exit code 2, nothing on stdout. */
const WRONG: readonly (readonly [string, string])[] = [
  ["chekc", 'Unknown command "chekc".\nDid you mean "check"?\n'],
  ["--verson", 'Unknown option "--verson".\nTry "canon --help".\n'],
  ["qqqqqqqq", 'Unknown command "qqqqqqqq".\nTry "canon --help".\n'],
  ["check --fixx", 'Unknown option "--fixx".\nDid you mean "--fix"?\n'],
  ["check -x", 'Unknown option "-x".\nTry "--help".\n'],
  ["check --fix=yes", 'The option "--fix" takes no value.\n'],
  ["check --format", 'The option "--format" needs a value: <format>.\n'],
  ["check --format jsno", 'The option "--format" does not take "jsno".\nDid you mean "json"?\n'],
  ["check --max-warnings many", 'The option "--max-warnings" takes a number, not "many".\n'],
  ["check ../elsewhere.yaml", '"../elsewhere.yaml" is no definition file in "definitions".\n'],
  ["generate --only typs", 'There is no emitter "typs".\nDid you mean "types"?\n'],
  ["generate here", '"canon generate" takes no argument such as "here".\n'],
  ["generate --watch --check", '"--watch" and "--check" exclude one another.\n'],
  ["new", "New what?\nUsage: canon new <model, event, type, value-set or format> <name>\n"],
  ["new valueset X", 'There is no kind of definition "valueset".\nDid you mean "value-set"?\n'],
  [
    "new event Nothing.New",
    'There is no data model "Nothing".\nMake it first: "canon new model Nothing".\n',
  ],
  [
    "validate x --direction up",
    'The option "--direction" does not take "up".\nIt takes receiving, sending.\n',
  ],
];

describe("wrong usage", () => {
  test.for(WRONG)("canon %s", async ([line, stderr]) => {
    expect(await runCli(line.split(" "))).toEqual({ code: 2, stdout: "", stderr });
  });

  test("without a command, the help goes to stderr", async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: canon <command>");
  });
});

import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli, smallProject } from "../support/run-cli.ts";

function field(filled: number, chances: number): object {
  return { chances, filled, messages: filled, null: 0, empty: 0, mistyped: 0 };
}

const PROFILE = {
  canonProfile: 1,
  messages: 1000,
  faults: {},
  events: {
    "Library.Lent": {
      messages: 1000,
      bytes: { count: 1000, sum: 1000, least: 1, most: 1, byDigits: [0, 1000] },
      undeclared: 0,
      fields: {
        Reader: field(1000, 1000),
        "Reader.CardNumber": field(1000, 1000),
        "Reader.Language": field(120, 1000),
        DueDays: field(990, 1000),
        Remarks: field(100, 1000),
        Shelf: field(100, 1000),
      },
    },
  },
};

const SHELF = `
  Shelf:
    ratingSource: published
    description: Where the book stood, as the sign on the wall has it.
    examples: ["Travel, 3"]
`;

const STANDS = `1 published rating differs from what messages show, and stands:
  Library.Lent Shelf
`;

it("a patch of the definitions rates fields as messages show, and is right", async () => {
  const cwd = smallProject();
  writeFileSync(join(cwd, "week.json"), JSON.stringify(PROFILE));
  appendFileSync(join(cwd, "definitions/models/Library/events/Lent.yaml"), SHELF);
  const before = readFileSync(join(cwd, "definitions/types/Reader.yaml"), "utf8");
  const argv = [
    "profile",
    "--from",
    "week.json",
    "--write-ratings",
    "--name",
    "Town hall, 2026-11",
  ];
  const { code, stdout, stderr } = await runCli(argv, { cwd });
  expect([code, stderr]).toEqual([0, `2 ratings proposed, in 2 files.\n${STANDS}`]);
  await expect(stdout).toMatchFileSnapshot("../fixtures/commands/profile-ratings.patch");
  expect(readFileSync(join(cwd, "definitions/types/Reader.yaml"), "utf8")).toBe(before);

  const git = (...args: readonly string[]): unknown =>
    execFileSync("git", ["apply", ...args, "-"], { cwd, input: stdout });
  git("--check");
  git();
  expect(await runCli(["check"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  const again = await runCli(argv, { cwd });
  expect(again).toEqual({ code: 0, stdout: "", stderr: `No rating is proposed.\n${STANDS}` });
});

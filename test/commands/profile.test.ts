import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

import { runCli, smallProject, type RunOptions } from "../support/run-cli.ts";

const cwd = smallProject();
const META = { DataModel: "Library", EventType: "Lent" };

function profile(args: readonly string[], options: RunOptions = {}): ReturnType<typeof runCli> {
  return runCli(["profile", ...args], { cwd, ...options });
}

function put(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return name;
}

function read(name: string): string {
  return readFileSync(join(cwd, name), "utf8");
}

/** Messages of a week: the first fills languages, the second days. */
function week(fill: (at: number) => object): string {
  const messages = Array.from({ length: 120 }, (_, at) => ({ Meta: META, ...fill(at) }));
  return messages.map((message) => `${JSON.stringify(message)}\n`).join("");
}

const FIRST = week((at) => ({
  Reader: { CardNumber: "L-1", Language: at % 10 === 0 ? "Klingon" : "en", Shoe: 43 },
  DueDays: at % 3 === 0 ? null : "28",
  Remarks: at % 4 === 0 ? [] : ["SECRET", "SECRET"],
}));

const SECOND = week((at) => ({
  ...(at % 2 === 0 ? {} : { Reader: { CardNumber: "L-1", Language: "de" } }),
  DueDays: 28,
}));

const BROKEN = `${FIRST}{ "Reader": SECRET\n${JSON.stringify({ Meta: { DataModel: "Library" } })}\n`;

beforeAll(async () => {
  put("first.ndjson", FIRST);
  put("second.ndjson", SECOND);
  put("broken.ndjson", BROKEN);
  expect(await profile(["first.ndjson", "--out", "first.json"])).toEqual({
    code: 0,
    stdout: "",
    stderr: "first.json is written.\n",
  });
  await profile(["second.ndjson", "--out", "second.json"]);
});

describe("canon profile", () => {
  test("names codes that no value set has if it is asked to, and not where logs are kept", async () => {
    const shown = await profile(["first.ndjson", "--show-codes", "--out", "shown.json"]);
    expect(shown.stderr).toMatch(/^"--show-codes" reveals what messages hold\.\n/);
    const { stdout } = await profile(["--from", "shown.json"]);
    expect(stdout).toContain('12 of 120 codes not in "Language": "Klingon" 12');
    const html = await profile(["--from", "shown.json", "--format", "html"]);
    expect(html.stdout).toContain("<code>Klingon</code>");
    const refused = await profile(["first.ndjson", "--show-codes"], { env: { CI: "true" } });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
  });

  test("tells where messages depart from the definitions, and what could not be counted", async () => {
    const { code, stdout, stderr } = await profile(["broken.ndjson"]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "broken.ndjson:121:13 error syntax This is not JSON.\n" +
        "broken.ndjson:122:1 error unknown-event The message names no event type of the definitions in Meta.DataModel and Meta.EventType.\n" +
        '  help: Say which one it is: "--event <Model.Event>".\n' +
        "not counted: 1 syntax, 1 unknown-event\n",
    });
    await expect(stdout).toMatchFileSnapshot("../fixtures/commands/profile/text.txt");
  });

  test("tells of all fields, in colours", async () => {
    const { stdout } = await profile(["second.ndjson", "--all"], { colours: true });
    await expect(stdout).toMatchFileSnapshot("../fixtures/commands/profile/all.txt");
  });

  test("as JSON, it is a document to keep", async () => {
    const { code, stdout, stderr } = await profile(["-", "--format", "json"], { stdin: FIRST });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot("../fixtures/commands/profile/profile.json");
    expect(read("first.json")).toBe(stdout);
  });

  test("from one that was kept, the reports are the same", async () => {
    const name = ["--name", "Town library"];
    for (const format of ["text", "html"]) {
      const made = await profile(["first.ndjson", "--format", format, ...name]);
      expect(await profile(["--from", "first.json", "--format", format, ...name])).toEqual(made);
      expect(made.stdout).toContain("Town library");
    }
    const { stdout } = await profile(["--from", "first.json", "--out", "report.html"]);
    expect(stdout).toBe("");
    expect(read("report.html")).toMatch(/^<!DOCTYPE html>/);
  });

  test("of a kept one, event types that are not defined are told", async () => {
    const other = read("first.json").replaceAll("Library.Lent", "Museum.Lent");
    const { code, stdout } = await profile(["--from", put("other.json", other)]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      "other.json: 120 messages of 1 event type, 17.8 kB\n" +
        "Museum.Lent: 120 messages, but these definitions have no such event type\n",
    );
  });

  test("after an interruption, it is of a part", async () => {
    const { code, stdout, stderr } = await profile(["first.ndjson", "--format", "json"], {
      signal: AbortSignal.abort(),
    });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "This is the profile of a part of the messages.\n",
    });
    expect(JSON.parse(stdout)).toMatchObject({ canonProfile: 1, messages: 0 });
  });
});

describe("canon profile merge", () => {
  test("adds up, in any order, to the profile of all messages", async () => {
    const { stdout } = await profile(["first.ndjson", "second.ndjson", "--format", "json"]);
    expect((await profile(["merge", "first.json", "second.json"])).stdout).toBe(stdout);
    expect((await profile(["merge", "second.json", "first.json"])).stdout).toBe(stdout);
    const text = await profile(["merge", "first.json", "second.json", "--format", "text"]);
    expect(text.stdout).toMatch(/^first\.json, second\.json: 240 messages of 1 event type/);
  });

  test("names every file that is no profile, and never quotes it", async () => {
    const files = ["first.json", "first.ndjson", put("cut.json", read("first.json").slice(0, 99))];
    const { code, stdout, stderr } = await profile(["merge", ...files]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    await expect(stderr).toMatchFileSnapshot("../fixtures/commands/profile/no-profiles.txt");
  });
});

describe("canon profile diff", () => {
  test.for(["text", "markdown", "json"])("as %s", async (format) => {
    const args = ["diff", "first.json", "second.json", "--format", format];
    const { code, stdout, stderr } = await profile(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`../fixtures/commands/profile/diff.${format}`);
  });

  test("nothing differs from itself", async () => {
    expect((await profile(["diff", "first.json", "first.json"])).stdout).toBe(
      "first.json -> first.json: 120 -> 120 messages, 0 changes\n",
    );
  });
});

describe("canon profile --sql", () => {
  test("prints a query of an event type", async () => {
    const event = ["--event", "Library.Lent"];
    const { code, stdout } = await profile(["--sql", "duckdb", ...event, "--source", "a b.ndjson"]);
    expect(code).toBe(0);
    expect(stdout).toContain("'a b.ndjson'");
    const spark = await profile(["--sql", "spark", ...event, "--source", "all.parquet"]);
    expect(spark.stdout).toContain("parquet");
  });
});

describe("rows of a query", () => {
  const row = (path: string, measure: string, value: number) => ({
    event: "Library.Lent",
    path,
    measure,
    code: null,
    value,
  });
  const rows = [
    row("", "messages", 2),
    row("DueDays", "chances", 2),
    row("DueDays", "filled", 1),
    row("DueDays", "messages", 1),
  ];
  const lines = rows.map((one) => `${JSON.stringify(one)}\n`).join("");

  test.for([JSON.stringify(rows), lines])("are a profile like any other", async (text) => {
    const { stdout } = await profile(["merge", put("rows.json", text), "first.json"]);
    const { events } = JSON.parse(stdout);
    expect(events["Library.Lent"]).toMatchObject({
      messages: 122,
      fields: { DueDays: { chances: 122, filled: 1, messages: 1 } },
    });
  });

  test.for([
    [lines.replaceAll("Library", "SECRET"), "The definitions do not have the event type"],
    [lines.replace('"value":2', '"value":-2'), "These are no rows of counts"],
    [
      lines.replace('"filled","code":null,"value":1', '"filled","code":null,"value":9'),
      "This is no profile",
    ],
  ] as const)("are checked: %#", async ([text, said]) => {
    const { code, stderr } = await profile(["--from", put("rows.json", text)]);
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("SECRET");
  });
});

describe("canon profile --out", () => {
  test("follows a link, and leaves other things than files alone", async () => {
    symlinkSync("first.json", join(cwd, "link.json"));
    await profile(["second.ndjson", "--out", "link.json"]);
    expect(read("first.json")).toBe(read("second.json"));
    await profile(["first.ndjson", "--out", "first.json"]);
    for (const [out, why] of [
      ["definitions", "it is a folder."],
      ["/dev/null", "it is no file."],
      ["nowhere/out.json", "no such file or folder (ENOENT)."],
    ] as const) {
      const { code, stderr } = await profile(["nothing-is-read", "--out", out]);
      expect(code).toBe(3);
      expect(stderr).toContain(why);
    }
  });
});

describe("wrong usage", () => {
  test.for([
    [[], "Which messages?"],
    [
      ["--from", "first.json", "second.ndjson"],
      '"--from" takes no messages, such as "second.ndjson".',
    ],
    [["merge"], "Which profiles?"],
    [["merge", "first.json", "--event", "Library.Lent"], '"--event" does nothing with "merge".'],
    [["diff", "first.json"], "Which two profiles?"],
    [["diff", "first.json", "."], '"." is '],
    [["diff", "first.json", "first.json", "--format", "html"], 'This is not written as "html".'],
    [["first.ndjson", "--format", "markdown"], 'This is not written as "markdown".'],
    [["first.ndjson", "--event", "Library.Lnt"], 'There is no event type "Library.Lnt".'],
    [["first.ndjson", "--source", "x"], '"--source" does nothing with messages.'],
    [["first.ndjson", "--write-ratings", "--format", "json"], '"--write-ratings" makes a patch'],
    [["--sql", "duckdb"], "SQL of which event type?"],
    [["--sql", "duckdb", "--event", "Library.Lnt"], 'There is no event type "Library.Lnt".'],
    [["--sql", "oracle"], 'The option "--sql" does not take "oracle".'],
  ] as const)("%j", async ([args, said]) => {
    const { code, stdout, stderr } = await profile(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

test("no value of a message, and no name that is not declared, is told by any of it", async () => {
  const runs = await Promise.all(
    [
      ["broken.ndjson", "--all"],
      ["broken.ndjson", "--format", "html"],
      ["broken.ndjson", "--format", "json"],
      ["--from", "broken.ndjson"],
      ["diff", "first.json", "second.json", "--format", "json"],
    ].map((args) => profile(args)),
  );
  for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toMatch(/SECRET|Klingon|Shoe/);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Output } from "../../generator/commands/command.ts";
import { commands } from "../../generator/commands/commands.ts";
import { dispatch } from "../../generator/commands/dispatch.ts";
import { Interruption } from "../../generator/commands/process-host.ts";
import { REPORT_FORMATS } from "../../generator/report/format.ts";
import { longRuns } from "../support/long-runs.ts";
import { runCli, smallProject, type RunOptions } from "../support/run-cli.ts";

const cwd = smallProject();
const META = { DataModel: "Library", EventType: "Lent" };
const GOOD = { Meta: META, Reader: { CardNumber: "L-1", Language: "en" }, DueDays: 28 };
const BAD = { Meta: META, Reader: { CardNumber: 7, Language: "xx" }, Remarks: ["fine", 1] };

function validate(args: readonly string[], stdin?: RunOptions["stdin"]): ReturnType<typeof runCli> {
  return runCli(["validate", ...args], { cwd, ...(stdin === undefined ? {} : { stdin }) });
}

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(join(cwd, "messages"), { recursive: true });
  writeFileSync(join(cwd, "messages", name), content);
  return `messages/${name}`;
}

function summary(stdout: string): string | undefined {
  return stdout.trimEnd().split("\n").at(-1);
}

describe("canon validate", () => {
  test("a valid message", async () => {
    const ran = await validate([put("good.json", JSON.stringify(GOOD, undefined, 2))]);
    expect(ran).toEqual({
      code: 0,
      stdout: "1 message: 1 valid, 0 invalid; 0 errors, 0 warnings.\n",
      stderr: "",
    });
  });

  test.for(REPORT_FORMATS)("an invalid one, as %s", async (format) => {
    const { code, stdout, stderr } = await validate([
      put("bad.json", JSON.stringify([GOOD, BAD])),
      "--format",
      format,
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`../fixtures/commands/validate.${format}`);
  });

  test("warnings when receiving are errors when sending", async () => {
    const message = JSON.stringify({ ...GOOD, Reader: { CardNumber: "L-1", Language: "xx" } });
    const receiving = await validate(["-"], message);
    expect(receiving).toMatchObject({ code: 0 });
    expect(summary(receiving.stdout)).toBe("1 message: 1 valid, 0 invalid; 0 errors, 1 warning.");
    const sending = await validate(["-", "--direction", "sending"], message);
    expect(sending).toMatchObject({ code: 1 });
    expect(summary(sending.stdout)).toBe("1 message: 0 valid, 1 invalid; 1 error, 0 warnings.");
  });

  test("NDJSON: a line that is wrong is one finding, and the others count", async () => {
    const lines = [
      JSON.stringify(GOOD),
      "{ no JSON",
      "",
      "  \r",
      JSON.stringify(BAD),
      JSON.stringify(GOOD),
    ];
    for (const end of ["\n", "\r\n"]) {
      const { code, stdout } = await validate([put("all.ndjson", lines.join(end))]);
      expect(code).toBe(1);
      expect(stdout).toContain("messages/all.ndjson:2:3 error syntax");
      expect(stdout).toContain("messages/all.ndjson:5:1 error type Reader.CardNumber");
      expect(summary(stdout)).toContain("4 messages: 2 valid, 2 invalid;");
    }
    // The first line decides what a pipe carries.
    const piped = await validate(["-"], lines.join("\n"));
    expect(summary(piped.stdout)).toContain("4 messages: 2 valid, 2 invalid;");
  });

  test("a document that begins like NDJSON but is none is one message", async () => {
    const { code, stdout } = await validate(["-"], `\n\n${JSON.stringify(GOOD, undefined, 1)}\n\n`);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "1 message: 1 valid, 0 invalid; 0 errors, 0 warnings.\n",
    });
  });

  test("a folder is all its message files, in order", async () => {
    put("deep.json", "{}");
    mkdirSync(join(cwd, "messages/below"), { recursive: true });
    writeFileSync(join(cwd, "messages/below/z.json"), "{");
    writeFileSync(join(cwd, "messages/below/ignored.txt"), "{");
    const { stdout } = await validate(["messages"]);
    expect(stdout).toContain("messages/below/z.json:1:2 error truncated");
    expect(stdout).toContain("messages/deep.json:1:1 error unknown-event");
    expect(stdout).not.toContain("ignored");
  });

  test("the event type can be said, and a wrong one gets a suggestion", async () => {
    const message = JSON.stringify({ ...GOOD, Meta: {} });
    expect((await validate(["-"], message)).stdout).toContain("unknown-event");
    expect((await validate(["-", "--event", "Library.Lent"], message)).stdout).toContain(
      "Meta.DataModel",
    );
    expect(await validate(["-", "--event", "Library.Lend"], message)).toEqual({
      code: 2,
      stdout: "",
      stderr: 'There is no event type "Library.Lend".\nDid you mean "Library.Lent"?\n',
    });
  });

  test.for([
    ["nothing", ""],
    ["only blanks", " \n\t\n"],
  ])("%s holds no message", async ([, text]) => {
    expect((await validate(["-"], text)).stdout).toBe(
      "0 messages: 0 valid, 0 invalid; 0 errors, 0 warnings.\n",
    );
  });

  test.for([
    ["UTF-16", Buffer.from(`\ufeff${JSON.stringify(GOOD)}`, "utf16le"), "encoding"],
    ["invalid UTF-8", Buffer.from([0x22, 0xff, 0x22]), "encoding"],
    ["a number", Buffer.from("1"), "unknown-event"],
    ["null", Buffer.from("null"), "unknown-event"],
    ["100,000 levels", Buffer.from("[".repeat(100_000)), "truncated"],
  ] as const)("%s is one finding", async ([, bytes, code]) => {
    const ran = await validate(["-"], bytes);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(` error ${code} `);
    expect(summary(ran.stdout)).toContain("1 error");
  });

  test("a byte order mark at the start is left out", async () => {
    const ran = await validate(["-"], `\ufeff${JSON.stringify(GOOD)}`);
    expect(ran.code, ran.stdout).toBe(0);
  });

  test("findings are capped, and all are counted", async () => {
    const { stdout } = await validate(["-"], `${JSON.stringify(BAD)}\n`.repeat(200));
    expect(stdout.match(/^stdin:/gm)).toHaveLength(100);
    expect(stdout).toMatch(/^and \d+ more$/m);
    expect(summary(stdout)).toContain("200 messages: 0 valid, 200 invalid;");
  });

  test("as many findings are shown as are asked for, errors first", async () => {
    const text = `${JSON.stringify(BAD)}\n`.repeat(5);
    const some = await validate(["-", "--max-issues", "12"], text);
    expect(some.stdout.match(/ error type /g)).toHaveLength(10);
    expect(some.stdout.match(/ warning value-set /g)).toHaveLength(2);
    expect(some.stdout).toContain("\nand 3 more\n");
    const none = await validate(["-", "--max-issues", "0", "--format", "json"], text);
    expect(JSON.parse(none.stdout)).toMatchObject({
      errors: 10,
      warnings: 5,
      diagnostics: [],
      more: 15,
    });
    expect(await validate(["-", "--max-issues", "many"], text)).toEqual({
      code: 2,
      stdout: "",
      stderr: 'The option "--max-issues" takes a whole number, 0 or more.\n',
    });
  });

  test("NDJSON is as many findings as are asked for, and a summary of all", async () => {
    const args = ["-", "--max-issues", "4", "--format", "ndjson"];
    const { stdout } = await validate(args, `${JSON.stringify(BAD)}\n`.repeat(5));
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatchObject({ file: "stdin", start: { line: 2 }, code: "type" });
    expect(lines[4]).toMatchObject({ summary: { messages: 5, errors: 10, warnings: 5, more: 11 } });
  });

  test("JUnit XML is never empty", async () => {
    const { stdout } = await validate(["-", "--format", "junit"], JSON.stringify(GOOD));
    await expect(stdout).toMatchFileSnapshot("../fixtures/commands/validate-clean.junit");
  });

  test("what a profile says is always there is missed", async () => {
    const sixty = `${JSON.stringify({ ...GOOD, Remarks: ["fine"] })}\n`.repeat(60);
    put("week.ndjson", sixty);
    const made = await runCli(["profile", "messages/week.ndjson", "--format", "json"], { cwd });
    const profile = put("week.profile", made.stdout);
    const { code, stdout } = await validate(["-", "--profile", profile], JSON.stringify(GOOD));
    expect(code).toBe(0);
    expect(stdout).toContain("warning usual-field-missing Remarks: expected a value");
    expect(await validate(["-", "--profile", put("no.profile", "{}")], "")).toMatchObject({
      code: 1,
      stdout: "",
    });
  });

  test("stopped before the end, it prints what was found, and that it is of a part", async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let count = 0; ; count += 1) {
        if (count === 5) stop.abort(new Interruption("Stopped by SIGINT.", 130));
        yield await Promise.resolve(Buffer.from(`${JSON.stringify(BAD)}\n`));
      }
    }
    const written = { stdout: "", stderr: "" };
    const output = (name: "stdout" | "stderr"): Output => ({
      colours: false,
      write: (text) => void (written[name] += text),
      drained: () => Promise.resolve(),
    });
    const code = await dispatch(["validate", "-"], commands, {
      stdout: output("stdout"),
      stderr: output("stderr"),
      stdin: endless(),
      cwd,
      env: {},
      signal: stop.signal,
    });
    expect(code).toBe(130);
    expect(summary(written.stdout)).toContain("5 messages: 0 valid, 5 invalid;");
    expect(written.stderr).toBe(
      "This is of a part of the messages: it was stopped before the end.\nStopped by SIGINT.\n",
    );
  });

  test("a file that is not there", async () => {
    const ran = await validate(["messages/none.json"]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("none.json");
  });
});

describe("no value and no undeclared key of a message is ever printed", () => {
  const CANARY = "PHIX";
  // What may be at any place of a message: canaries, in every type that can hold one.
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(CANARY, `${CANARY}\n`, null, true, 4_913_071, -0.5),
      fc.array(tie("value"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(CANARY, "CardNumber", "Language", "DataModel"), tie("value"), {
        maxKeys: 3,
      }),
    ),
  })).value;
  const message = fc.record(
    {
      Meta: fc.oneof(fc.constant<unknown>(META), anything),
      Reader: anything,
      DueDays: anything,
      Remarks: anything,
      [CANARY]: anything,
    },
    { requiredKeys: [] },
  );

  test.for(REPORT_FORMATS)("as %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 3 }),
        fc.boolean(),
        async (messages, broken) => {
          const text = JSON.stringify(messages, undefined, broken ? 0 : 1);
          const stdin = broken ? text.slice(0, -3) : text;
          const ran = await validate(["-", "--format", format], stdin);
          expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/PHIX|4913071/);
          const named = await validate(["-", "--event", "Library.Lent", "--format", format], stdin);
          expect(`${named.stdout}${named.stderr}`).not.toMatch(/PHIX|4913071/);
        },
      ),
      { numRuns: longRuns(20), seed: 13 },
    );
  });
});

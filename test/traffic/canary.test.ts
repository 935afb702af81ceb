import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { REPORT_FORMATS } from "../../generator/report/format.ts";
import { createProfiler } from "../../generator/traffic/profile/profiler.ts";
import { printProfile } from "../../generator/traffic/profile/print-profile.ts";
import { readMessages } from "../../generator/traffic/read/read-messages.ts";
import { validateStream } from "../../generator/traffic/validate/validate-stream.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { folderWith, REPOSITORY, runCli, type Ran } from "../support/run-cli.ts";
import { brokenLines, CANARY, canaryMessages } from "./support/canary-messages.ts";

vi.mock(import("../../generator/run/read-definitions.ts"), async (original) =>
  (await import("./support/read-once.ts")).readOnce(await original()),
);

const messages = canaryMessages();
const lines = linesOf(messages);
// Each seventh: all ways to be wrong, of other event types.
const some = messages.filter((_, at) => at % 7 === 0);
const few = messages.slice(0, 20);
const zipped = gzipSync(linesOf(few));

const sample = readFileSync(
  join(REPOSITORY, "generated/samples/PatientAdmin.NewPatient.typical.json"),
  "utf8",
);

const folder = folderWith({
  "right.ndjson": `${JSON.stringify(JSON.parse(sample))}\n`.repeat(60),
  "pretty.json": few.map((message) => JSON.stringify(message, null, 2)).join("\n"),
  "list.json": JSON.stringify(few).slice(0, -1),
  "no-profile.json": JSON.stringify(few[0]),
  "nearly-profile.json":
    '{"canonProfile":1,"messages":"PHIX","faults":{"PHIX":1},"events":{"PHIX":{}}}',
});
const noProfiles = ["no-profile.json", "nearly-profile.json", "list.json"].map((name) =>
  join(folder, name),
);
const files = join(folder, "messages");
mkdirSync(files);
writeFileSync(join(files, "some.ndjson"), linesOf(some));
writeFileSync(join(files, "cut.ndjson.gz"), zipped.subarray(0, zipped.length / 2));
const all = join(folder, "all.ndjson");
writeFileSync(all, lines);
const documents = [join(folder, "pretty.json"), join(folder, "list.json")];

/** Runs a command in the repository, and sees to it that nothing of a message gets out. */
async function quiet(argv: readonly string[], code: number): Promise<Ran> {
  const ran = await runCli(argv, { env: { CI: "true" } });
  const said = ran.stdout + ran.stderr;
  expect(CANARY.exec(said)?.index, around(said)).toBeUndefined();
  expect(ran.code, ran.stderr.slice(0, 1000)).toBe(code);
  return ran;
}

function around(text: string): string {
  const { index = 0 } = CANARY.exec(text) ?? {};
  return text.slice(Math.max(0, index - 200), index + 50);
}

describe("canon validate", () => {
  it.each(REPORT_FORMATS)("shows nothing of messages as %s", async (format) => {
    const argv = ["validate", files, ...documents, "--format", format, "--max-issues", "2000"];
    const { stdout } = await quiet([...argv, "--direction", "sending"], 1);
    expect(stdout.length).toBeGreaterThan(100_000);
  });

  it("shows nothing where usual fields are missing, nor of what is no profile", async () => {
    const usual = join(folder, "usual.json");
    await quiet(["profile", join(folder, "right.ndjson"), "--out", usual], 0);
    const argv = ["validate", all, "--profile", usual, "--max-issues", "1000000"];
    const { stdout } = await quiet([...argv, "--format", "ndjson"], 1);
    expect(stdout).toContain("usual-field-missing");
    for (const wrong of noProfiles) await quiet(["validate", all, "--profile", wrong], 1);
  });
});

describe("canon profile", () => {
  it.each(["text", "json", "html"])("shows nothing of messages as %s", async (format) => {
    const argv = ["profile", files, ...documents, "--format", format, "--all"];
    const { stdout } = await quiet(argv, 1);
    expect(stdout.length).toBeGreaterThan(100_000);
  });

  it("shows nothing in what is made of profiles", async () => {
    const [one, two] = [join(folder, "one.json"), join(folder, "two.json")];
    await quiet(["profile", all, "--out", one], 1);
    await quiet(["profile", ...documents, "--out", two], 1);
    await quiet(["profile", "merge", one, two], 0);
    for (const format of ["text", "json", "markdown"])
      await quiet(["profile", "diff", one, two, "--format", format, "--all"], 0);
    await quiet(["profile", "--from", one, "--write-ratings"], 0);
    await quiet(["profile", "merge", ...noProfiles], 1);
    await quiet(["profile", "diff", one, ...noProfiles.slice(0, 1)], 1);
  });
});

describe("the library", () => {
  it("gives verdicts that hold nothing of messages", async () => {
    let invalid = 0;
    for await (const verdict of validateStream(chunks(lines), {
      catalog: realCatalog(),
      lines: true,
    })) {
      expect(JSON.stringify(verdict)).not.toMatch(CANARY);
      if (!verdict.valid) invalid += 1;
    }
    expect(invalid).toBeGreaterThan(400);
  });

  it("gives faults and profiles that hold nothing of messages", async () => {
    const profiler = createProfiler({ catalog: realCatalog() });
    for await (const read of readMessages(chunks(lines), { lines: true })) {
      if (read.kind === "message") profiler.add(read.value, read.bytes);
      else expect(JSON.stringify(read)).not.toMatch(CANARY);
    }
    expect(printProfile(profiler.profile())).not.toMatch(CANARY);
  });
});

/** With texts that are no messages at the end. */
function linesOf(values: readonly unknown[]): Buffer {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join("");
  return Buffer.concat([Buffer.from(text), brokenLines()]);
}

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

describe("the canary", () => {
  it("is heard if names of messages are asked for", async () => {
    const argv = ["validate", files, "--unknown-fields", "--max-issues", "5000"];
    const { stdout } = await runCli(argv);
    expect(stdout).toMatch(CANARY);
  });
});

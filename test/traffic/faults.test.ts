import { spawn, spawnSync, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { trafficInputs } from "../../generator/run/traffic/inputs.ts";
import { CANON, runCli, smallProject, type Ran } from "../support/run-cli.ts";

const cwd = smallProject();
const MESSAGE = '{"Meta":{"DataModel":"Library","EventType":"Lent"},"Reader":{"CardNumber":"L-1"}}';
const [NODE, ...CLI] = CANON;

afterEach(() => vi.restoreAllMocks());

/** Writes a file of messages, and tells its path. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(cwd, name), content);
  return name;
}

/** What is said of the messages as a whole. */
interface Told {
  readonly messages: number;
  readonly invalid: number;
  readonly errors: number;
  readonly complete: boolean;
  readonly diagnostics: readonly Said[];
  readonly events: Readonly<Record<string, Counted>>;
}

interface Said {
  readonly code: string;
  readonly message: string;
  readonly start?: { readonly line: number; readonly column: number };
}

interface Counted {
  readonly messages: number;
  readonly invalid: number;
  readonly issues: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Validates, and sees to it that all counts add up. */
async function told(path: string, code: number): Promise<Told> {
  const ran = await runCli(["validate", path, "--format", "json"], { cwd });
  expect(ran).toMatchObject({ code, stderr: "" });
  const result = JSON.parse(ran.stdout) as Told;
  const events = Object.values(result.events);
  const sum = (value: (one: Counted) => number): number =>
    events.reduce((total, one) => total + value(one), 0);
  expect(sum(({ messages }) => messages)).toBe(result.messages);
  expect(sum(({ invalid }) => invalid)).toBe(result.invalid);
  return result;
}

/** The faults that were told, with their lines. */
function places({ diagnostics }: Told): readonly (readonly [string, number | undefined])[] {
  return diagnostics.map(({ code, start }) => [code, start?.line]);
}

describe("a fault is one finding, and all other messages count", () => {
  it("a broken line in every thousand", async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      at % 1000 === 999 ? '{"a":' : MESSAGE,
    );
    const result = await told(file("thousand.ndjson", `${lines.join("\n")}\n`), 1);
    expect(result).toMatchObject({ messages: 20_000, invalid: 20, errors: 20 });
    expect(places(result)).toContainEqual(["syntax", 7000]);
    expect(result.events[""]?.issues).toEqual({ syntax: { "": 20 } });
  });

  it("a line of 50 MB, broken or not", async () => {
    const long = "x".repeat(50_000_000);
    const whole = MESSAGE.replace("L-1", long);
    const path = file("long.ndjson", `${MESSAGE}\n${whole}\n${long}\n${MESSAGE}\n`);
    const result = await told(path, 1);
    expect(result).toMatchObject({ messages: 4, invalid: 1 });
    expect(places(result)).toEqual([["syntax", 3]]);
  });

  it("100,000 levels", async () => {
    const deep = (open: string, close: string): string =>
      `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    const inside = MESSAGE.replace('"L-1"', deep('{"a":', "}"));
    const lines = [MESSAGE, deep("[", "]"), deep('{"Meta":', "}"), inside, MESSAGE];
    const result = await told(file("deep.ndjson", lines.join("\n")), 1);
    expect(result).toMatchObject({ messages: 5, invalid: 3 });
    await told(file("deep.json", lines.slice(1).join("\n")), 1);
  });

  it("what is not UTF-8", async () => {
    const invalid = Buffer.from(MESSAGE);
    invalid[invalid.indexOf("L-1")] = 0xff;
    const path = file("latin.ndjson", Buffer.concat([invalid, Buffer.from(`\n${MESSAGE}`)]));
    const result = await told(path, 1);
    expect(result).toMatchObject({ messages: 2, invalid: 1 });
    expect(places(result)).toEqual([["encoding", 1]]);
  });

  it("gzip that is cut off, or damaged", async () => {
    const packed = gzipSync(`${MESSAGE}\n`.repeat(20_000), { level: 0 });
    const cut = await told(file("cut.ndjson.gz", packed.subarray(0, packed.length / 2)), 1);
    expect(cut).toMatchObject({ invalid: 1, errors: 1 });
    expect(cut.messages).toBeGreaterThan(9000);
    expect(cut.diagnostics).toMatchObject([{ code: "compression" }]);
    packed[packed.length - 6] = 0;
    const damaged = await told(file("damaged.ndjson.gz", packed), 1);
    // Of the last 16 KiB, nobody knows what is right.
    expect(damaged.messages).toBeGreaterThan(19_900);
    expect(damaged.invalid).toBe(1);
  });

  it("a last line without its end", async () => {
    const result = await told(file("last.ndjson", `${MESSAGE}\n${MESSAGE.slice(0, -9)}`), 1);
    expect(result).toMatchObject({ messages: 2, invalid: 1 });
    expect(places(result)).toEqual([["truncated", 2]]);
  });

  it("the same is counted by a profile", async () => {
    const ran = await runCli(["profile", "thousand.ndjson", "--format", "json"], { cwd });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ messages: 19_980, faults: { syntax: 20 } });
    expect(ran.stderr).toContain("thousand.ndjson:1000:");
  });
});

describe("a file that grows", () => {
  it("is read up to where it ended at first", async () => {
    const path = join(cwd, file("grows.ndjson", `${MESSAGE}\n`.repeat(40_000)));
    const before = readFileSync(path).length;
    const [input] = trafficInputs([path], { cwd, stdin: (async function* () {})() });
    let bytes = 0;
    for await (const chunk of input?.open(new AbortController().signal) ?? []) {
      bytes += chunk.length;
      appendFileSync(path, `${MESSAGE}\n`.repeat(1000));
    }
    expect(bytes).toBe(before);
  });
});

describe("what is not there is told, all of it, with 3", () => {
  it.each(["validate", "profile"])("canon %s", async (command) => {
    file("november-1.ndjson", MESSAGE);
    const ran = await runCli([command, "november-2.ndjson", "no/*.json", "november-1.ndjson"], {
      cwd,
    });
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr).toBe(
      '"november-2.ndjson": no such file or folder. Did you mean "november-1.ndjson"?\n' +
        'No file matches "no/*.json".\n',
    );
  });
});

describe("a full disk", () => {
  it("leaves the report that was there, with 3 and the path", async () => {
    const out = join(cwd, file("report.html", "the old one"));
    file("one.ndjson", MESSAGE);
    vi.spyOn(nodeFileSystem, "write").mockImplementation(() => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    });
    const ran = await runCli(["profile", "one.ndjson", "--out", "report.html"], { cwd });
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr).toMatch(/report\.html.*ENOSPC|ENOSPC.*report\.html/);
    expect(readFileSync(out, "utf8")).toBe("the old one");
  });

  it("behind stdout is 3, with one line", () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(NODE, [...CLI, "validate", file("one.ndjson", MESSAGE)], {
      cwd,
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    expect(ran).toMatchObject({ status: 3, stderr: "Cannot write the output (ENOSPC).\n" });
  });
});

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

function start(...argv: readonly string[]): Child {
  return spawn(NODE, [...CLI, ...argv], { cwd, stdio: ["pipe", "pipe", "pipe"] });
}

async function ended(child: Child): Promise<Ran> {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number]>,
  ]);
  return { code, stdout, stderr };
}

describe("who has seen enough", () => {
  it("closes the pipe: that is the end, with 0 and nothing said", async () => {
    const child = start("validate", "-", "--format", "ndjson", "--max-issues", "1000000");
    child.stdin.on("error", () => undefined);
    child.stdin.write("x\n".repeat(20_000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([
      text(child.stderr),
      once(child, "exit") as Promise<[number]>,
    ]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  });

  it.each([
    ["validate", "SIGINT", 130],
    ["profile", "SIGTERM", 143],
  ] as const)("stops canon %s by %s: what was found until then is told", async (...given) => {
    const [command, signal, code] = given;
    const child = start(command, "-", "--format", "json");
    // So much is only taken if it is being read.
    await new Promise((taken) => child.stdin.write(`${MESSAGE}\nx\n`.repeat(3000), taken));
    child.kill(signal);
    const ran = await ended(child);
    expect(ran.code, ran.stderr).toBe(code);
    expect(ran.stderr).toMatch(/ part of the messages.*\n(?:.*\n)*Stopped by SIG/);
    const { messages } = JSON.parse(ran.stdout) as Told;
    expect(messages).toBeGreaterThan(500);
  });
});

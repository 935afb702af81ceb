import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TrafficInput } from "../../../generator/run/traffic/inputs.ts";
import { readTraffic, type TrafficRun } from "../../../generator/run/traffic/read-traffic.ts";
import type { TrafficJob } from "../../../generator/run/traffic/traffic-job.ts";
import { printProfile } from "../../../generator/traffic/profile/print-profile.ts";
import { CompressionFault } from "../../../generator/traffic/read/compression-fault.ts";
import type { FoundIssue } from "../../../generator/traffic/validate/first-issues.ts";
import type { Summary } from "../../../generator/traffic/validate/summary.ts";
import { newTally } from "../../../generator/traffic/validate/tally.ts";
import { longRuns } from "../../support/long-runs.ts";
import { library, LINES } from "./support/library.ts";

const most = 1000;
const validate: TrafficJob = {
  kind: "validate",
  catalog: library,
  most,
  direction: "receiving",
  suggest: false,
  unknownFields: false,
};
const profile: TrafficJob = { kind: "profile", catalog: library, most };

/** Blocks of a line or two, from the first byte on. */
const sizes = { large: 0, block: 300 };

interface Piece {
  readonly text: string;
  readonly chunk: number;
  readonly broken?: boolean;
}

function inputOf({ text, chunk, broken = false }: Piece, index: number): TrafficInput {
  const bytes = Buffer.from(text);
  return {
    name: `${index}.ndjson`,
    lines: index % 2 === 0,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) {
        yield bytes.subarray(at, at + chunk);
        await Promise.resolve();
      }
      if (broken) throw new CompressionFault("The compressed data ends too early.");
    },
  };
}

interface Outcome {
  readonly summary: Summary;
  readonly found: readonly (FoundIssue & { readonly name: string })[];
  readonly profile: string;
}

async function outcome(
  pieces: readonly Piece[],
  job: TrafficJob,
  options: Partial<TrafficRun> = {},
): Promise<Outcome> {
  const tally = newTally();
  const found: (FoundIssue & { readonly name: string })[] = [];
  const result = await readTraffic({
    inputs: pieces.map(inputOf),
    job: () => Promise.resolve(job),
    threads: 1,
    signal: new AbortController().signal,
    onPart({ name }, part) {
      tally.addSummary(part.summary);
      found.push(...part.found.map((one) => ({ ...one, name })));
    },
    sizes,
    ...options,
  });
  const made = result?.profile;
  return { summary: tally.summary(), found, profile: made === undefined ? "" : printProfile(made) };
}

describe("reading traffic", () => {
  const lines = fc.array(fc.constantFrom(...LINES, `"${"long ".repeat(100)}"`), { maxLength: 20 });
  const piece = fc.record({
    text: fc.tuple(lines, fc.constantFrom("\n", "\r\n"), fc.boolean()).map(
      // The last line need not have an end.
      ([all, end, isEnded]) => all.join(end) + (isEnded ? end : ""),
    ),
    chunk: fc.integer({ min: 1, max: 700 }),
    broken: fc.boolean(),
  });

  test("tells the same, in the same order, with threads as without", async () => {
    // Threads take long to start, so that one run has to have all there is.
    const pieces = fc.sample(piece, { numRuns: 60, seed: 21 });
    for (const job of [validate, profile]) {
      const alone = await outcome(pieces, job);
      expect(alone.found.length).toBeGreaterThan(100);
      expect(await outcome(pieces, job, { threads: 2 })).toEqual(alone);
    }
  });

  test("does not depend on how a stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 4 }), async (pieces) => {
        const whole = pieces.map((one) => ({ ...one, chunk: 100_000 }));
        expect(await outcome(pieces, validate)).toEqual(await outcome(whole, validate));
      }),
      { numRuns: longRuns(50), seed: 22 },
    );
  });

  test("keeps the first issues of each severity, and counts all", async () => {
    const text = `${LINES.join("\n")}\n`.repeat(20);
    const { found, summary } = await outcome([{ text, chunk: text.length }], {
      ...validate,
      most: 3,
    });
    const severities = found.map(({ issue }) => issue.severity);
    expect(severities.filter((one) => one === "error")).toHaveLength(3);
    expect(severities.filter((one) => one === "warning")).toHaveLength(3);
    expect([summary.messages, summary.errors, summary.warnings]).toEqual([140, 120, 20]);
  });

  test("what cannot be unpacked is one fault, after what came before it", async () => {
    const text = `${LINES[0]}\n${LINES[1]}\n{"Meta":`;
    const { found, summary } = await outcome([{ text, chunk: 10, broken: true }], validate);
    expect(summary.messages).toBe(3);
    expect(found.map(({ place, issue }) => [place.line, issue.code])).toEqual([
      [2, "value-set"],
      [3, "compression"],
    ]);
  });

  test("ends where it is told to, without a fault for what was begun", async () => {
    const stop = new AbortController();
    const text = `${LINES[0]}\n`.repeat(100);
    const result: number[] = [];
    const ended = await readTraffic({
      inputs: [inputOf({ text, chunk: 150 }, 0), inputOf({ text, chunk: 150 }, 1)],
      job: () => Promise.resolve(validate),
      threads: 1,
      signal: stop.signal,
      onPart(_, { messages, summary }) {
        result.push(messages, summary.errors);
        if (result.length === 6) stop.abort();
      },
    });
    expect(ended?.complete).toBe(false);
    expect(result).toEqual([1, 0, 1, 0, 2, 0]);
  });

  test("what was read until then is done, also if threads were to have it later", async () => {
    const stop = new AbortController();
    const text = `${LINES[0]}\n`.repeat(10);
    let messages = 0;
    const ended = await readTraffic({
      inputs: [
        {
          name: "follows.ndjson",
          lines: true,
          async *open() {
            yield Buffer.from(text);
            yield await Promise.resolve(Buffer.from(`${text}{"Meta":`));
            stop.abort();
            throw new Error("It was aborted.");
          },
        },
      ],
      job: () => Promise.resolve(validate),
      threads: 2,
      signal: stop.signal,
      onPart: (_, part) => (messages += part.messages),
      sizes: { large: 0, block: 100_000 },
    });
    expect(ended?.complete).toBe(false);
    expect(messages).toBe(20);
  });

  test("does nothing if there is nothing to do after all", async () => {
    const inputs = [inputOf({ text: `${LINES[0]}\n`, chunk: 100 }, 0)];
    const { signal } = new AbortController();
    const job = () => Promise.resolve(undefined);
    expect(await readTraffic({ inputs, job, threads: 2, signal, sizes })).toBeUndefined();
    const failing = () => Promise.reject(new Error("no definitions"));
    await expect(readTraffic({ inputs, job: failing, threads: 2, signal, sizes })).rejects.toThrow(
      "no definitions",
    );
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../harness/in-turn.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import type { Result, Row } from "../measurement.ts";
import type { TrafficBench } from "./traffic-bench.ts";

const START = "one message";

/** Least gain of a second worker, in times of what one thread does. */
const TWO = 1.5;

/** How fast the commands go through the large file: whole processes, less what one message takes. */
export async function commandSpeed(bench: TrafficBench): Promise<readonly Result[]> {
  return [...(await speedOf(bench, "validate")), ...(await speedOf(bench, "profile"))];
}

async function speedOf(bench: TrafficBench, command: string): Promise<readonly Result[]> {
  const { root, canon, work, files, megabytes, rounds } = bench;
  const one = join(work, "one.ndjson");
  writeFileSync(one, `${readFileSync(files.distinct, "utf8").split("\n", 1).join("")}\n`);
  const run = (file: string, threads: string) => (): Promise<Usage> =>
    runNode([canon, command, file, "--threads", threads], { cwd: root, alsoFine: [1] });
  const subjects = new Map([
    [START, run(one, "1")],
    ["one thread", run(files.large, "1")],
    ["two threads", run(files.large, "2")],
  ]);
  const found = await inTurn(subjects, rounds);
  const startMs = (found.get(START) ?? []).map(({ wallMs }) => wallMs);
  const all = [...found];
  const speed = all.slice(1).map(([subject, usages]) => ({
    subject,
    values: usages.map(
      ({ wallMs }, round) => (megabytes * 1000) / (wallMs - (startMs[round] ?? 0)),
    ),
    ...(subject === "two threads"
      ? ({ against: "one thread", goal: { of: "ratio", atLeast: TWO } } as const)
      : {}),
  }));
  const rows = (value: (usage: Usage) => number): readonly Row[] =>
    all.map(([subject, usages]) => ({ subject, values: usages.map(value) }));
  return [
    { title: `canon ${command}, after its start`, unit: "MB/s", rows: speed },
    {
      title: `canon ${command}, whole process`,
      unit: "s",
      rows: rows(({ wallMs }) => wallMs / 1000),
    },
    { title: "the same", unit: "s CPU", rows: rows(({ cpuMs }) => cpuMs / 1000) },
    {
      title: "the same, what the host gave to others",
      unit: "s",
      rows: rows((usage) => usage.stolenMs / 1000),
    },
  ];
}

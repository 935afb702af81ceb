import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../harness/in-turn.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import type { Result, Row } from "../measurement.ts";
import type { TrafficBench } from "./traffic-bench.ts";

const START = "one message";

/** Least gain of a second worker, in times of what one thread does. */
const TWO = 1.5;

/** How fast the commands go through files: whole processes, less what one message takes. */
export async function commandSpeed(bench: TrafficBench): Promise<readonly Result[]> {
  const { files, megabytes } = bench;
  const once = { path: files.large, megabytes };
  const often = { path: manyTimes(bench), megabytes: TIMES * megabytes };
  return [
    ...(await speedOf(bench, "validate", once)),
    ...(await speedOf(bench, "validate", often)),
    ...(await speedOf(bench, "profile", once)),
    ...(await speedOf(bench, "profile", often)),
  ];
}

/** What the start of a thread takes counts less, the more there is to do. */
const TIMES = 5;

/** A folder in which the large file is several times, and once on the disk. */
function manyTimes({ work, files }: TrafficBench): string {
  const folder = join(work, "many-times");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (let count = 1; count <= TIMES; count += 1)
    linkSync(files.large, join(folder, `${count}.ndjson`));
  return folder;
}

interface Input {
  readonly path: string;
  readonly megabytes: number;
}

async function speedOf(
  { root, canon, work, files, rounds }: TrafficBench,
  command: string,
  { path, megabytes }: Input,
): Promise<readonly Result[]> {
  const one = join(work, "one.ndjson");
  writeFileSync(one, `${readFileSync(files.distinct, "utf8").split("\n", 1).join("")}\n`);
  const run = (file: string, threads: string) => (): Promise<Usage> =>
    runNode([canon, command, file, "--threads", threads], { cwd: root, alsoFine: [1] });
  const subjects = new Map([
    [START, run(one, "1")],
    ["one thread", run(path, "1")],
    ["two threads", run(path, "2")],
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
    { title: `canon ${command}, ${megabytes} MB, after its start`, unit: "MB/s", rows: speed },
    {
      title: `canon ${command}, ${megabytes} MB, whole process`,
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

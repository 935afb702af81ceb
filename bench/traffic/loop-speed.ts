import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { inTurn } from "../harness/in-turn.ts";
import { runNode } from "../harness/run-node.ts";
import { writeProgram } from "../inputs/program.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import type { Result, Row } from "../measurement.ts";
import { ajv } from "../peers/ajv.ts";
import type { LinesRead } from "../workloads/read-lines.ts";
import type { TrafficBench } from "./traffic-bench.ts";

const BARE = "bare loop";
const AJV = "ajv in this loop";
const VALIDATE = "canon validate";
const PROFILE = "canon profile";

/** How fast one thread goes through the large file, from its first byte to the last. */
export async function loopSpeed(bench: TrafficBench): Promise<readonly Result[]> {
  const found = await measured(bench);
  expectEqual(found, "messages", [BARE, AJV, VALIDATE, PROFILE]);
  expectEqual(found, "invalid", [AJV, VALIDATE]);
  const speed = rows(found, ({ wallMs }) => (bench.megabytes * 1000) / wallMs);
  const row = (subject: string): Row => speed.get(subject) ?? { subject, values: [] };
  const beside = (subject: string, against: string, atLeast: number): Row => {
    return { ...row(subject), against, goal: { of: "ratio", atLeast } };
  };
  return [
    {
      title: "one thread, first byte to last",
      unit: "MB/s",
      rows: [
        row(BARE),
        { ...row(AJV), against: BARE },
        beside(VALIDATE, BARE, 0.85),
        beside(PROFILE, BARE, 0.6),
      ],
    },
    { title: "the same", unit: "MB/s", rows: [row(AJV), beside(VALIDATE, AJV, 1.7)] },
    { title: "the same", unit: "s CPU", rows: against(found, ({ cpuMs }) => cpuMs / 1000) },
    {
      title: "until the first byte",
      unit: "s",
      rows: [...rows(found, ({ startMs }) => startMs / 1000).values()],
    },
  ];
}

type Found = ReadonlyMap<string, readonly LinesRead[]>;

async function measured({ root, work, files, rounds }: TrafficBench): Promise<Found> {
  const workloads = join(import.meta.dirname, "../workloads");
  const script = join(work, "read-lines.mjs");
  await bundle(join(workloads, "read-lines.ts"), { outfile: script });
  const program = join(work, "ajv-program.mjs");
  const schema = routedSchema({ generated: join(root, "generated") }, "receiving");
  await writeProgram(
    ajv,
    { schema, direction: "receiving", faults: "first" },
    { outfile: program },
  );
  const loop = async (name: string, needed: string): Promise<() => Promise<LinesRead>> => {
    const outfile = join(work, `${name}.mjs`);
    await bundle(join(workloads, "loops", `${name}.ts`), { outfile, externalPackages: true });
    return async () => {
      const { stdout } = await runNode([script, outfile, needed, files.large]);
      return JSON.parse(stdout);
    };
  };
  const definitions = join(root, "definitions");
  const subjects = new Map([
    [BARE, await loop("bare", "")],
    [VALIDATE, await loop("validate", definitions)],
    [AJV, await loop("ajv", program)],
    [PROFILE, await loop("profile", definitions)],
  ]);
  return await inTurn(subjects, rounds);
}

function rows(found: Found, value: (one: LinesRead) => number): ReadonlyMap<string, Row> {
  return new Map(
    [...found].map(([subject, rounds]) => [subject, { subject, values: rounds.map(value) }]),
  );
}

function against(found: Found, value: (one: LinesRead) => number): readonly Row[] {
  return [...rows(found, value).values()].map((row) =>
    row.subject === BARE ? row : { ...row, against: BARE },
  );
}

/** Who counts otherwise did other work: then nothing that was measured means anything. */
function expectEqual(found: Found, what: "messages" | "invalid", names: readonly string[]): void {
  const counts = names.map((name) => found.get(name)?.[0]?.[what]);
  if (new Set(counts).size > 1)
    throw new Error(`"${names.join('", "')}" count ${counts.join(", ")} ${what}`);
}

import { spawn } from "node:child_process";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import type { Result } from "../measurement.ts";
import type { TrafficBench } from "./traffic-bench.ts";

/** Most that a process may hold, in MB. */
const MOST = 200;

/** "The same": how much more ten times the messages may hold, for the collector is in no hurry. */
const SAME = 1.1;

/** How much memory the commands hold at most, when messages come through a pipe and are stored nowhere. */
export async function pipeMemory(bench: TrafficBench): Promise<readonly Result[]> {
  const script = join(bench.work, "repeat-lines.mjs");
  await bundle(join(import.meta.dirname, "../workloads/repeat-lines.ts"), { outfile: script });
  const results: Result[] = [];
  for (const command of ["validate", "profile"]) {
    for (const threads of ["1", "2"]) {
      const held = async (megabytes: number): Promise<readonly number[]> => {
        const { rssMb } = await throughPipe(
          bench,
          [script, String(megabytes)],
          [command, "-", "--threads", threads],
        );
        return [rssMb];
      };
      const [small, large] = [`${bench.megabytes} MB`, `${bench.megabytes * 10} MB`];
      const rows = [
        {
          subject: small,
          values: await held(bench.megabytes),
          goal: { of: "value", atMost: MOST },
        },
        {
          subject: large,
          values: await held(bench.megabytes * 10),
          against: small,
          goal: { of: "ratio", atMost: SAME },
        },
      ] as const;
      const title = `canon ${command} - --threads ${threads}, most memory held`;
      results.push({ title, unit: "MB", rows });
    }
  }
  return results;
}

/** Runs the command while another process writes to it. */
async function throughPipe(
  { canon, files, root }: TrafficBench,
  [script = "", megabytes = ""]: readonly string[],
  command: readonly string[],
): Promise<Usage> {
  const writer = spawn(process.execPath, [script, files.distinct, megabytes], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return await runNode([canon, ...command], { cwd: root, alsoFine: [1], stdin: writer.stdout });
}

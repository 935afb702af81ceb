import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { stolenMs } from "./stolen.ts";

/** What one process used, from its start to its exit, node's own start included. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly wallMs: number;
  /** What the host gave to others in the meantime, of all cores. */
  readonly stolenMs: number;
  readonly stdout: string;
}

/** How to run a script. */
export interface RunOptions {
  readonly cwd?: string;
  /** Exit codes that are no failure beside 0. */
  readonly alsoFine?: readonly number[];
  /** What it reads: the output of another process. */
  readonly stdin?: Readable;
}

const REPORT = join(import.meta.dirname, "report-usage.cjs");

/** Runs a script in a fresh node process. Throws with its diagnostics if it fails. */
export async function runNode(argv: readonly string[], options: RunOptions = {}): Promise<Usage> {
  const started = performance.now();
  const stolenBefore = stolenMs();
  const child = spawn(process.execPath, ["--require", REPORT, ...argv], {
    cwd: options.cwd,
    // What the harness itself runs under must not load into what it measures.
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
    stdio: [options.stdin ?? "ignore", "pipe", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  const [, out, err, report] = child.stdio as unknown as readonly [
    null,
    Readable,
    Readable,
    Readable,
  ];
  const [stdout, stderr, used] = await Promise.all([text(out), text(err), text(report)]);
  const code = await ended;
  const wallMs = performance.now() - started;
  const stolen = stolenMs() - stolenBefore;
  if (code !== 0 && !(options.alsoFine ?? []).includes(code ?? -1)) {
    throw new Error(`"node ${argv.join(" ")}" ended with ${code}:\n${stdout}${stderr}`);
  }
  const { cpuMs, rssMb } = JSON.parse(used) as Pick<Usage, "cpuMs" | "rssMb">;
  return { cpuMs, rssMb, wallMs, stolenMs: stolen, stdout };
}

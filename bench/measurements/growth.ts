import { rmSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../harness/in-turn.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import { growDefinitions } from "../inputs/grown-definitions.ts";
import type { Bench, Measurement, Result } from "../measurement.ts";

/** How time and memory grow with the definitions. */
export const growth: Measurement = {
  name: "growth",
  question: "Do time and memory grow linearly with the definitions?",
  async measure(bench) {
    const sizes = [1, 10, ...(bench.long ? [100] : [])];
    const subjects = sizes.map(
      (times) => [subject(times), () => generateGrown(bench, times)] as const,
    );
    // They take long, and their noise is small.
    const found = await inTurn(new Map(subjects), 1);
    const rows = (value: (usage: Usage) => number): Result["rows"] =>
      [...found].map(([name, usages]) => ({
        subject: name,
        values: usages.map(value),
        ...(name === subject(1) ? {} : { against: subject(1) }),
      }));
    return [
      {
        title: "growth: generation from nothing",
        unit: "ms CPU",
        rows: rows(({ cpuMs }) => cpuMs),
      },
      { title: "growth: memory", unit: "MB", rows: rows(({ rssMb }) => rssMb) },
    ];
  },
};

function subject(times: number): string {
  return `canon, ${times} x the definitions`;
}

async function generateGrown(bench: Bench, times: number): Promise<Usage> {
  const name = join("growth", String(times));
  rmSync(bench.folder(name), { recursive: true });
  const cwd = bench.folder(name);
  growDefinitions(bench.root, cwd, times);
  const usage = await runNode([bench.canon, "generate"], { cwd });
  rmSync(cwd, { recursive: true });
  return usage;
}

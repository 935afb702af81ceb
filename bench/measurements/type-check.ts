import { createRequire } from "node:module";
import { join } from "node:path";
import { inTurn } from "../harness/in-turn.ts";
import { runNode } from "../harness/run-node.ts";
import { CANON, EMPTY, numberedNames, writeTypeProjects } from "../inputs/type-projects.ts";
import type { Measurement, Result } from "../measurement.ts";

/** Most that ours may have: seconds above the empty file, instantiations (fewer than 100), names. */
const GOALS = { seconds: 0.4, instantiations: 99, names: 0 };

/** What the types cost the compiler of those who use them. */
export const typeCheck: Measurement = {
  name: "type-check",
  question: "How long does tsc take for a consumer of all types?",
  async measure(bench) {
    const projects = [...(await writeTypeProjects(bench))];
    const found = await inTurn(
      new Map(projects.map(([name, { folder }]) => [name, () => checked(folder)])),
      bench.rounds,
    );
    const floor = found.get(EMPTY) ?? [];
    const values = (value: (own: Checked, empty: Checked) => number): Values =>
      new Map(
        [...found].map(([name, runs]) => [
          name,
          runs.map((own, round) => value(own, floor[round] ?? own)),
        ]),
      );
    const once = (value: (own: Checked) => number): Values =>
      new Map([...values(value)].map(([name, all]) => [name, all.slice(0, 1)]));
    const numbered = projects.map(([name, project]) => [name, [numberedNames(project)]] as const);
    return [
      result("check time above an empty file", "s", {
        values: values((own, empty) => own.seconds - empty.seconds),
        goal: GOALS.seconds,
      }),
      result("whole process above an empty file", "ms CPU", {
        values: values((own, empty) => own.cpuMs - empty.cpuMs),
      }),
      result("instantiations", "count", {
        values: once(({ instantiations }) => instantiations),
        goal: GOALS.instantiations,
      }),
      result("types", "count", { values: once(({ types }) => types) }),
      result("names that end in a number", "count", {
        values: new Map(numbered),
        goal: GOALS.names,
      }),
    ];
  },
};

type Values = ReadonlyMap<string, readonly number[]>;

interface Measured {
  readonly values: Values;
  /** For ours. */
  readonly goal?: number;
}

function result(title: string, unit: string, { values, goal }: Measured): Result {
  const rows = [...values]
    .filter(([subject]) => subject !== EMPTY)
    .map(([subject, all]) => ({
      subject,
      values: all,
      ...(goal !== undefined && subject.startsWith(CANON)
        ? { goal: { of: "value", atMost: goal } as const }
        : {}),
    }));
  return { title: `tsc 5.9, a consumer of all types: ${title}`, unit, rows };
}

/** What the compiler says about its work. */
interface Checked {
  readonly seconds: number;
  readonly cpuMs: number;
  readonly instantiations: number;
  readonly types: number;
}

const TSC = join(
  createRequire(import.meta.url).resolve("typescript/package.json"),
  "../lib/tsc.js",
);

async function checked(folder: string): Promise<Checked> {
  const { stdout, cpuMs } = await runNode([TSC, "--project", folder, "--extendedDiagnostics"]);
  const value = (name: string): number => {
    const [, text] = new RegExp(`^${name}: +([\\d.]+)s?$`, "m").exec(stdout) ?? [];
    if (text === undefined) throw new Error(`tsc does not say its "${name}":\n${stdout}`);
    return Number(text);
  };
  return {
    seconds: value("Check time"),
    cpuMs,
    instantiations: value("Instantiations"),
    types: value("Types"),
  };
}

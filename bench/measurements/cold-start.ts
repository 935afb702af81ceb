import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { inTurn } from "../harness/in-turn.ts";
import { runNode } from "../harness/run-node.ts";
import { writeProgram } from "../inputs/program.ts";
import { onlyEvents, routedSchema, type RoutedSchema } from "../inputs/routed-schema.ts";
import type { Bench, Measurement, Result, Row } from "../measurement.ts";
import { peers } from "../peers.ts";

const EVENT = "PatientAdmin.NewPatient";

/** Most that the start may take above that of node alone, in milliseconds of CPU time. */
const GOALS = { one: 15, all: 40 };

/** Processes of ours are short and differ much, so more of them are asked than elsewhere. */
const MORE = 5;

/** From the start of a process to its first verdict: the packages as installed, others as one small file. */
export const coldStart: Measurement = {
  name: "cold-start",
  question: "How long does it take from the start of node to the first verdict?",
  async measure(bench) {
    const schema = routedSchema(bench, "sending");
    return [
      await coldStartOf(bench, {
        title: "start to first verdict above bare node, one event type",
        goal: GOALS.one,
        schema: onlyEvents(schema, [EVENT]),
        ours: {
          load: { NewPatient: "@canon/patient-admin/new-patient" },
          verdict: "NewPatient.check(JSON.parse(text)).valid",
        },
      }),
      await coldStartOf(bench, {
        title: "start to first verdict above bare node, all event types at hand",
        goal: GOALS.all,
        schema,
        ours: {
          load: { parseMessage: "@canon/models" },
          verdict: "parseMessage(text) !== undefined",
        },
      }),
    ];
  },
};

interface Start {
  readonly title: string;
  readonly goal: number;
  readonly schema: RoutedSchema;
  readonly ours: Script;
}

/** A script that reads a message as `text`. */
interface Script {
  /** Where names come from. */
  readonly load: Readonly<Record<string, string>>;
  /** True if the message is accepted. */
  readonly verdict: string;
}

/** Subjects and the one that each is measured above. */
const FLOORS = { "node alone, import": "mjs", "node alone, require": "cjs" } as const;
const OURS = { "canon, import": "mjs", "canon, require": "cjs" } as const;

async function coldStartOf(bench: Bench, start: Start): Promise<Result> {
  const folder = bench.folder(`cold-start-${start.goal}`);
  const nothing: Script = { load: {}, verdict: "JSON.parse(text) !== undefined" };
  const scripts = new Map<string, string>();
  for (const [name, kind] of Object.entries(FLOORS)) {
    scripts.set(name, writeScript(join(folder, `floor.${kind}`), nothing));
  }
  const floors = new Map(scripts);
  for (const [name, kind] of Object.entries(OURS)) {
    scripts.set(name, writeScript(join(folder, `canon.${kind}`), start.ours));
  }
  const others = new Map(floors);
  for (const peer of peers) {
    const outfile = join(folder, `peer-${others.size}.mjs`);
    const program = `${outfile}.program.mjs`;
    const task = { schema: start.schema, direction: "sending", faults: "first" } as const;
    await writeProgram(peer, task, { outfile: program });
    const route = start.schema.messages.find(({ event }) => event === EVENT)?.route ?? "";
    const entry = writeScript(`${outfile}.entry.mjs`, {
      load: { validators: program },
      verdict: `validators[${JSON.stringify(route)}]()(JSON.parse(text)) === 0`,
    });
    await bundle(entry, { outfile, minify: true });
    others.set(peer.name, outfile);
  }
  const rows = [
    ...(await aboveFloor(bench, scripts, bench.rounds * MORE)).map((row) => ({
      ...row,
      goal: { of: "value", atMost: start.goal } as const,
    })),
    ...(await aboveFloor(bench, others, bench.rounds)),
  ];
  const against = "canon, import";
  return {
    title: start.title,
    unit: "ms CPU",
    rows: rows.map((row) => (row.subject.startsWith("canon") ? row : { ...row, against })),
  };
}

/** What each subject takes more than node alone does in the same round. */
async function aboveFloor(
  bench: Bench,
  scripts: ReadonlyMap<string, string>,
  rounds: number,
): Promise<readonly Row[]> {
  const message = join(bench.generated, `samples/${EVENT}.typical.json`);
  const subjects = [...scripts].map(
    ([name, script]) => [name, async () => (await runNode([script, message])).cpuMs] as const,
  );
  const slow = peers.filter(({ isSlow }) => isSlow === true);
  const once = slow.map(({ name }) => name);
  const found = await inTurn(new Map(subjects), rounds, once);
  return [...found].flatMap(([subject, values]) => {
    if (subject in FLOORS) return [];
    const [byImport, byRequire] = Object.keys(FLOORS);
    const floor = found.get((subject.endsWith("require") ? byRequire : byImport) ?? "") ?? [];
    return [{ subject, values: values.map((value, round) => value - (floor[round] ?? value)) }];
  });
}

/** Writes a script as a module or as CommonJS, as the end of its name says. */
function writeScript(path: string, { load, verdict }: Script): string {
  const isModule = path.endsWith(".mjs");
  const lines = Object.entries({ readFileSync: "node:fs", ...load }).map(([name, from]) =>
    isModule
      ? `import { ${name} } from ${JSON.stringify(from)};\n`
      : `const { ${name} } = require(${JSON.stringify(from)});\n`,
  );
  const text = `const text = readFileSync(process.argv[2], "utf8");\n`;
  writeFileSync(path, `${lines.join("")}${text}if (!(${verdict})) process.exitCode = 1;\n`);
  return path;
}

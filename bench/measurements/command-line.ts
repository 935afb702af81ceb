import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../harness/in-turn.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import { copyDefinitions } from "../inputs/prepare.ts";
import type { Bench, Measurement } from "../measurement.ts";

const FLOOR = "node alone";

/** Most that the daily runs may take, in milliseconds of CPU time. */
const GOALS: Readonly<Record<string, number>> = {
  "canon generate, nothing changed": 500,
  "canon generate, an event type changed": 1800,
  "canon generate, a shared type changed": 1800,
};

/** What a model author runs all day, by whole processes of the built tool. */
export const commandLine: Measurement = {
  name: "command-line",
  question: "How long do the commands take that a model author runs all day?",
  async measure(bench) {
    const cwd = bench.folder("command-line");
    copyDefinitions(bench.root, cwd);
    const canon = (...args: readonly string[]): Promise<Usage> =>
      runNode([bench.canon, ...args], { cwd });
    const change = (file: string): Promise<Usage> => {
      changeDescription(join(cwd, "definitions", file));
      return canon("generate");
    };
    await canon("generate");
    const subjects: Readonly<Record<string, () => Promise<Usage>>> = {
      [FLOOR]: () => runNode(["--eval", "0"], { cwd }),
      "canon --help": () => canon("--help"),
      "canon check": () => canon("check"),
      "canon generate, an event type changed": () =>
        change("models/PatientAdmin/events/NewPatient.yaml"),
      "canon generate, a shared type changed": () => change("types/Address.yaml"),
      // Comes after a change, so that there is something to be current with.
      "canon generate, nothing changed": () => canon("generate"),
      "canon validate, one message": () => canon("validate", sample(bench)),
    };
    const found = await inTurn(new Map(Object.entries(subjects)), bench.rounds);
    const rows = [...found].map(([subject, usages]) => {
      const atMost = GOALS[subject];
      return {
        subject,
        values: usages.map(({ cpuMs }) => cpuMs),
        ...(subject === FLOOR ? {} : { against: FLOOR }),
        ...(atMost === undefined ? {} : { goal: { of: "value", atMost } as const }),
      };
    });
    return [{ title: "commands of the built tool", unit: "ms CPU", rows }];
  },
};

/** Changes the first description of a definition, and changes it back the next time. */
function changeDescription(path: string): void {
  const text = readFileSync(path, "utf8");
  const changed = text.includes("description: Changed, ")
    ? text.replace("description: Changed, ", "description: ")
    : text.replace(/description: (?=\w)/, "description: Changed, ");
  if (changed === text) throw new Error(`"${path}" has no description that can be changed`);
  writeFileSync(path, changed);
}

function sample({ generated }: Bench): string {
  return join(generated, "samples/PatientAdmin.NewPatient.typical.json");
}

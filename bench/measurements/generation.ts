import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../harness/in-turn.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import { inlinedSchema } from "../inputs/inlined-schema.ts";
import { copyDefinitions } from "../inputs/prepare.ts";
import { readSchemas } from "../inputs/schemas.ts";
import { typeToolRun, writeAllSchema } from "../inputs/type-tool-run.ts";
import type { Bench, Measurement } from "../measurement.ts";
import { typeTools } from "../type-tools.ts";

const EVERYTHING = "canon, everything";
/** What json-schema-to-typescript takes for types alone, on the machine that the goal was set on. */
const GOAL = { of: "value", atMost: 5000 } as const;
const TYPES = "canon, TypeScript types and validators";

/** Emitters whose outputs are what a generator of types would write. */
const TYPE_EMITTERS = "types,value-sets,events,index";

/** The same event types from nothing, by whole processes: start of node and loading included. */
export const generation: Measurement = {
  name: "generation",
  question: "How long does generating all event types from nothing take?",
  async measure(bench) {
    const subjects = new Map<string, () => Promise<Usage>>([
      [EVERYTHING, () => generateFromNothing(bench, [])],
      [TYPES, () => generateFromNothing(bench, ["--only", TYPE_EMITTERS])],
    ]);
    const { folder: all } = writeAllSchema(bench);
    const published = writePublished(bench);
    for (const tool of typeTools) {
      const run = await typeToolRun(bench, tool);
      subjects.set(`${tool.name}, one schema with shared $defs`, () =>
        run(all, emptyFolder(bench, "out")),
      );
      if (tool.name !== "json-schema-to-typescript") continue;
      subjects.set(`${tool.name}, as published`, () => run(published, emptyFolder(bench, "out")));
    }
    const found = await inTurn(subjects, bench.rounds);
    const rows = [...found].map(([subject, usages]) => ({
      subject,
      values: usages.map(({ cpuMs }) => cpuMs),
      ...(subject.startsWith("canon") ? {} : { against: TYPES }),
      ...(subject === EVERYTHING ? { goal: GOAL } : {}),
    }));
    return [{ title: "generation from nothing", unit: "ms CPU", rows }];
  },
};

/** A new folder each time: nothing is remembered from the run before. */
async function generateFromNothing(bench: Bench, options: readonly string[]): Promise<Usage> {
  const cwd = emptyFolder(bench, "repository");
  copyDefinitions(bench.root, cwd);
  return await runNode([bench.canon, "generate", ...options], { cwd });
}

function emptyFolder(bench: Bench, name: string): string {
  const path = bench.folder(join("generation", name));
  rmSync(path, { recursive: true });
  return bench.folder(join("generation", name));
}

/** The receiving schemas as the vendor publishes them: one for each event type, without `$defs`. */
function writePublished(bench: Bench): string {
  const folder = bench.folder("generation/published");
  for (const [event, schema] of readSchemas(bench.generated, "receiving")) {
    writeFileSync(join(folder, `${event}.json`), JSON.stringify(inlinedSchema(schema)));
  }
  return folder;
}

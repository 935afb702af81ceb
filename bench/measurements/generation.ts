import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { inTurn } from "../harness/in-turn.ts";
import { median } from "../harness/median.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import { inlinedSchema } from "../inputs/inlined-schema.ts";
import { copyDefinitions } from "../inputs/prepare.ts";
import { readSchemas } from "../inputs/schemas.ts";
import { sharedSchema } from "../inputs/shared-schema.ts";
import type { Bench, Measurement } from "../measurement.ts";

const EVERYTHING = "canon, everything";
/** What the peer takes for types alone, on the machine that the goal was set on. */
const GOAL = 5000;
const TYPES = "canon, TypeScript types and validators";

/** Emitters whose outputs are what a generator of types would write. */
const TYPE_EMITTERS = "types,value-sets,events,index";

/** The same event types from nothing, by whole processes: start of node and loading included. */
export const generation: Measurement = {
  name: "generation",
  question: "How long does generating all event types from nothing take?",
  async measure(bench) {
    const script = join(bench.folder("generation"), "json-schema-to-typescript.mjs");
    const entry = join(import.meta.dirname, "../workloads/json-schema-to-typescript.ts");
    await bundle(entry, { outfile: script, externalPackages: true });
    const [published, shared] = writeSchemas(bench);
    const peer = (schemas: string): Promise<Usage> =>
      runNode([script, schemas, emptyFolder(bench, "out")]);
    const subjects: Readonly<Record<string, () => Promise<Usage>>> = {
      [EVERYTHING]: () => generateFromNothing(bench, []),
      [TYPES]: () => generateFromNothing(bench, ["--only", TYPE_EMITTERS]),
      "json-schema-to-typescript, as published": () => peer(published),
      "json-schema-to-typescript, shared $defs": () => peer(shared),
    };
    const found = await inTurn(Object.keys(subjects), bench.rounds, async (name) => {
      const run = subjects[name];
      if (run === undefined) throw new Error(`there is no "${name}"`);
      return await run();
    });
    const rows = Object.entries(found).map(([subject, usages]) => ({
      subject,
      value: median(usages.map(({ cpuMs }) => cpuMs)),
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

/** The emitted receiving schemas in both forms; the peer gets what it takes for the same types. */
function writeSchemas(bench: Bench): readonly [published: string, shared: string] {
  const schemas = readSchemas(bench.generated, "receiving");
  const published = bench.folder("generation/published");
  for (const [event, schema] of schemas) {
    writeFileSync(join(published, `${event}.json`), JSON.stringify(inlinedSchema(schema)));
  }
  const { $defs, messages } = sharedSchema(schemas);
  const properties = Object.entries(messages).map(([event, name]) => [
    event,
    { $ref: `#/$defs/${name}` },
  ]);
  const shared = bench.folder("generation/shared");
  const all = { type: "object", properties: Object.fromEntries(properties), $defs };
  writeFileSync(join(shared, "All.json"), JSON.stringify(all));
  return [published, shared];
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kebabCase } from "../../generator/base/kebab-case.ts";
import { writeProgram } from "../inputs/program.ts";
import { onlyEvents, routedSchema } from "../inputs/routed-schema.ts";
import { compressed, eventSize, type EventSize } from "../inputs/table-and-runtime.ts";
import type { Bench, Measurement, Result, Row } from "../measurement.ts";
import { peers } from "../peers.ts";
import { zodMini } from "../peers/zod.ts";

/** Most that tables and the runtime may take, in kB; `ClinicalSummary` has the largest messages. */
const GOALS = { tables: 3, clinicalSummary: 5, runtime: 4 };

const TOGETHER = "canon, both directions with all issues";

/** What a program ships that handles one event type. */
export const sizeOne: Measurement = {
  name: "size-one",
  question: "How large is the validator of one event type, minified and compressed?",
  async measure(bench) {
    const sizes = await eventSizes(bench);
    const largest = (isWanted: (event: string) => boolean): string =>
      [...sizes.keys()]
        .filter(isWanted)
        .reduce((most, event) =>
          (sizes.get(event)?.tables ?? 0) > (sizes.get(most)?.tables ?? 0) ? event : most,
        );
    const isClinicalSummary = (event: string): boolean => event.startsWith("ClinicalSummary.");
    const events = new Set([
      "PatientAdmin.NewPatient",
      largest((event) => !isClinicalSummary(event)),
      largest(isClinicalSummary),
    ]);
    const results: Result[] = [];
    for (const event of events) {
      const size = sizes.get(event);
      if (size === undefined) throw new Error(`"${event}" is no event type`);
      const tables = isClinicalSummary(event) ? GOALS.clinicalSummary : GOALS.tables;
      const rows = [...ours(size, tables), ...(await others(bench, event))];
      const largest = event === "PatientAdmin.NewPatient" ? "" : ", the largest of its kind";
      results.push({
        title: `one event type, ${event}${largest}: minified and gzip`,
        unit: "kB",
        rows,
      });
    }
    return results;
  },
};

async function eventSizes(bench: Bench): Promise<ReadonlyMap<string, EventSize>> {
  const folder = bench.folder("size-one");
  const sizes = new Map<string, EventSize>();
  for (const { event } of routedSchema(bench, "sending").messages) {
    const [model = "", type = ""] = event.split(".");
    const module = {
      name: type,
      packaged: `@canon/${kebabCase(model)}/${kebabCase(type)}`,
      source: join(bench.generated, `typescript/models/${model}/events/${type}.ts`),
    };
    sizes.set(event, await eventSize(module, folder));
  }
  return sizes;
}

function ours({ tables, runtime, together }: EventSize, most: number): readonly Row[] {
  const goal = (atMost: number): Pick<Row, "goal"> => ({ goal: { of: "value", atMost } });
  return [
    { subject: TOGETHER, values: [together / 1000] },
    { subject: "canon, tables of the event type", values: [tables / 1000], ...goal(most) },
    { subject: "canon, runtime", values: [runtime / 1000], ...goal(GOALS.runtime) },
  ];
}

async function others(bench: Bench, event: string): Promise<readonly Row[]> {
  const schema = onlyEvents(routedSchema(bench, "sending"), [event]);
  const rows: Row[] = [];
  for (const [index, peer] of [...peers, zodMini].entries()) {
    const outfile = join(bench.folder("size-one"), `${event}-${index}.mjs`);
    const task = { schema, direction: "sending", faults: "all" } as const;
    await writeProgram(peer, task, { outfile, minify: true });
    const kB = compressed(readFileSync(outfile)) / 1000;
    rows.push({ subject: peer.name, values: [kB], against: TOGETHER });
  }
  return rows;
}

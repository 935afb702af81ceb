import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle } from "../harness/bundle.ts";
import { bundleGenerated } from "../inputs/generated-bundle.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import { writeStandalone } from "../inputs/standalone-code.ts";
import type { Bench, Measurement, Result } from "../measurement.ts";

const CANON = "canon, both directions with all issues";

/** What validators cost a program that ships them. */
export const size: Measurement = {
  name: "size",
  question: "How large are validators, minified and compressed?",
  async measure(bench) {
    const one = await sizes(bench, "NewPatient");
    const all = await sizes(bench, undefined);
    return [
      ...results("one event type, PatientAdmin.NewPatient", one),
      ...results("all event types", all),
    ];
  },
};

interface Size {
  readonly minified: number;
  readonly compressed: number;
}

/** Sizes by subject, of one event type of PatientAdmin or of all. */
async function sizes(bench: Bench, event: string | undefined): Promise<ReadonlyMap<string, Size>> {
  const folder = bench.folder(join("size", event ?? "all"));
  const canon = join(folder, "canon.mjs");
  if (event === undefined) await bundleGenerated(bench, { outfile: canon, minify: true });
  else await bundleEvent(bench, event, canon);
  const subjects = new Map([[CANON, sizeOf(canon)]]);
  for (const direction of ["receiving", "sending"] as const) {
    const schema = routedSchema(bench, direction);
    for (const allErrors of [false, true]) {
      const outfile = join(folder, `${direction}-${allErrors ? "all" : "first"}.mjs`);
      const only = event === undefined ? {} : { only: [`PatientAdmin${event}Message`] };
      await writeStandalone(schema, { outfile, allErrors, minify: true, ...only });
      const errors = allErrors ? "all errors" : "first error";
      subjects.set(`ajv standalone, ${direction}, ${errors}`, sizeOf(outfile));
    }
  }
  return subjects;
}

async function bundleEvent({ generated }: Bench, event: string, outfile: string): Promise<void> {
  const module = join(generated, `typescript/models/PatientAdmin/events/${event}.ts`);
  const entry = `${outfile}.entry.ts`;
  writeFileSync(entry, `export { ${event} } from ${JSON.stringify(module)};\n`);
  await bundle(entry, { outfile, minify: true });
}

function sizeOf(path: string): Size {
  const bytes = readFileSync(path);
  return { minified: bytes.length / 1000, compressed: gzipSync(bytes, { level: 9 }).length / 1000 };
}

function results(what: string, subjects: ReadonlyMap<string, Size>): readonly Result[] {
  const rows = (value: (size: Size) => number): Result["rows"] =>
    [...subjects].map(([subject, size]) => ({
      subject,
      value: value(size),
      ...(subject === CANON ? {} : { against: CANON }),
    }));
  return [
    { title: `${what}: minified`, unit: "kB", rows: rows(({ minified }) => minified) },
    { title: `${what}: minified and gzip`, unit: "kB", rows: rows(({ compressed }) => compressed) },
  ];
}

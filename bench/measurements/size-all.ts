import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { writeProgram } from "../inputs/program.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import { compressed } from "../inputs/table-and-runtime.ts";
import type { Measurement, Result, Row } from "../measurement.ts";
import { peers } from "../peers.ts";
import { canon } from "../peers/canon.ts";
import { zodMini } from "../peers/zod.ts";

const GOAL = { of: "value", atMost: 20 } as const;

/** What a program ships that handles all event types. */
export const sizeAll: Measurement = {
  name: "size-all",
  question: "How large are the validators of all event types, minified and compressed?",
  async measure(bench) {
    const folder = bench.folder("size-all");
    const path = (name: string): string => join(folder, `${name}.mjs`);
    const task = {
      schema: routedSchema(bench, "sending"),
      direction: "sending",
      faults: "all",
    } as const;
    const subjects = new Map<string, string>();
    for (const [index, peer] of [canon, ...peers, zodMini].entries()) {
      const outfile = path(String(index));
      await writeProgram(peer, task, { outfile, minify: true });
      subjects.set(peer.name, outfile);
    }
    const entry = path("parse-message.entry");
    writeFileSync(entry, `export { parseMessage } from "@canon/models";\n`);
    await bundle(entry, { outfile: path("parse-message"), minify: true });
    subjects.set("canon, parseMessage", path("parse-message"));
    const rows = (sizeOf: (bytes: Buffer) => number): readonly Row[] =>
      [...subjects].map(([subject, file]) => ({
        subject,
        values: [sizeOf(readFileSync(file)) / 1000],
        ...(subject === canon.name ? {} : { against: canon.name }),
      }));
    const gzip = rows(compressed).map((row) =>
      row.subject.startsWith("canon") ? { ...row, goal: GOAL } : row,
    );
    const results: readonly Result[] = [
      {
        title: "all event types: minified",
        unit: "kB",
        rows: rows(({ byteLength }) => byteLength),
      },
      { title: "all event types: minified and gzip", unit: "kB", rows: gzip },
    ];
    return results;
  },
};

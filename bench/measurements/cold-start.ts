import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { inTurn } from "../harness/in-turn.ts";
import { median } from "../harness/median.ts";
import { runNode } from "../harness/run-node.ts";
import { bundleGenerated } from "../inputs/generated-bundle.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import { writeStandalone } from "../inputs/standalone-code.ts";
import type { Bench, Measurement } from "../measurement.ts";

const FLOOR = "node alone, parses the message";
const CANON = "canon";

/** Processes are short here and differ much, so more of them are asked than elsewhere. */
const MORE = 3;

/** From the start of node to the first verdict, where validators of all event types are at hand. */
export const coldStart: Measurement = {
  name: "cold-start",
  question: "How long does it take from the start of node to the first verdict?",
  async measure(bench) {
    const scripts = await writeScripts(bench);
    const message = join(bench.generated, "samples/PatientAdmin.NewPatient.typical.json");
    const rounds = bench.rounds * MORE;
    const found = await inTurn([...scripts.keys()], rounds, async (name) => {
      return await runNode([scripts.get(name) ?? "", message]);
    });
    const rows = Object.entries(found).map(([subject, usages]) => ({
      subject,
      value: median(usages.map(({ cpuMs }) => cpuMs)),
      ...(subject === FLOOR ? {} : { against: FLOOR }),
    }));
    return [
      { title: "cold start to the first verdict, all event types at hand", unit: "ms CPU", rows },
    ];
  },
};

/** The scripts by subject, each bundled into one file. */
async function writeScripts(bench: Bench): Promise<ReadonlyMap<string, string>> {
  const folder = bench.folder("cold-start");
  const path = (name: string): string => join(folder, name);
  const schema = routedSchema(bench, "receiving");
  writeFileSync(path("schema.json"), JSON.stringify(schema));
  await bundleGenerated(bench, { outfile: path("generated.mjs"), minify: true });
  await writeStandalone(schema, { outfile: path("standalone.mjs"), minify: true });
  const shared = join(import.meta.dirname, "../inputs/shared-ajv.ts");
  const checks: Readonly<Record<string, string>> = {
    [FLOOR]: "const check = () => true;",
    [CANON]: `import { PatientAdmin } from "./generated.mjs"; const check = PatientAdmin.NewPatient.is;`,
    "ajv standalone": `import code from "./standalone.mjs"; const check = code.PatientAdminNewPatientMessage;`,
    "ajv, compiles this event type":
      `import { sharedAjv } from ${JSON.stringify(shared)};` +
      `const { $defs } = JSON.parse(readFileSync(new URL("schema.json", import.meta.url), "utf8"));` +
      `const check = sharedAjv($defs, {}).compile({ $ref: "all#/$defs/PatientAdminNewPatientMessage" });`,
  };
  const scripts = Object.entries(checks).map(async ([subject, check], index) => {
    const entry = path(`entry-${index}.mjs`);
    const outfile = path(`script-${index}.mjs`);
    writeFileSync(entry, script(check));
    await bundle(entry, { outfile, externalPackages: true });
    return [subject, outfile] as const;
  });
  return new Map(await Promise.all(scripts));
}

function script(check: string): string {
  return (
    `import { readFileSync } from "node:fs"; ${check}` +
    `if (!check(JSON.parse(readFileSync(process.argv[2], "utf8")))) process.exitCode = 1;`
  );
}

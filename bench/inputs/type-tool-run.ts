import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { runNode, type Usage } from "../harness/run-node.ts";
import type { Bench } from "../measurement.ts";
import type { TypeTool } from "../type-tools.ts";
import { mapObjects, type JsonObject } from "./json-schema.ts";
import { readSchemas } from "./schemas.ts";
import { sharedSchema } from "./shared-schema.ts";

/** A schema for the tools, and where it is. */
export interface AllSchema {
  readonly folder: string;
  /** Names in `$defs` by event type `Model.Event`. */
  readonly messages: Readonly<Record<string, string>>;
}

/** Writes the receiving schemas of all event types as one, `All.json`, whose properties are the messages. */
export function writeAllSchema(bench: Bench): AllSchema {
  const { $defs, messages } = sharedSchema(readSchemas(bench.generated, "receiving"));
  const properties = Object.entries(messages).map(([event, name]) => [
    event,
    { $ref: `#/$defs/${name}` },
  ]);
  const all = { type: "object", properties: Object.fromEntries(properties), $defs };
  const folder = bench.folder("all-schema");
  writeFileSync(join(folder, "All.json"), JSON.stringify(mapObjects(all, onlyReference)));
  return { folder, messages };
}

/** With a description beside a `$ref`, json-schema-to-typescript copies what it refers to. */
function onlyReference(object: JsonObject): JsonObject {
  return typeof object["$ref"] === "string" ? { $ref: object["$ref"] } : object;
}

/** Runs the tool over a folder of schemas, in a process of its own. */
export type TypeToolRun = (schemas: string, out: string) => Promise<Usage>;

/** Gets a tool ready to run. */
export async function typeToolRun(bench: Bench, { workload }: TypeTool): Promise<TypeToolRun> {
  const script = join(bench.folder("type-tools"), `${workload}.mjs`);
  const entry = join(import.meta.dirname, `../workloads/${workload}.ts`);
  await bundle(entry, { outfile: script, externalPackages: true });
  return async (schemas, out) => await runNode([script, schemas, out]);
}

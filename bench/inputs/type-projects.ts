import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zodDialect } from "../dialects/zod.ts";
import type { Bench } from "../measurement.ts";
import { typeTools } from "../type-tools.ts";
import { routedSchema } from "./routed-schema.ts";
import { schemaCode } from "./schema-code.ts";
import { typeToolRun, writeAllSchema } from "./type-tool-run.ts";

/** A TypeScript project with one file, which uses the types of all messages. */
export interface TypeProject {
  readonly folder: string;
  /** Where the types are declared; nowhere for the empty file. */
  readonly declarations: readonly string[];
}

/** The name of the project whose file is empty. */
export const EMPTY = "an empty file";

/** The name of the project that uses our package, whose declarations are checked like those of others. */
export const CANON = "canon";

/** The same as most projects are set up: declarations of packages are read as far as they are used. */
export const CANON_SKIPPED = "canon, skipLibCheck";

/** Writes a project for each way to get types. */
export async function writeTypeProjects(bench: Bench): Promise<ReadonlyMap<string, TypeProject>> {
  const { folder: schemas, messages } = writeAllSchema(bench);
  const names = Object.entries(messages);
  const ours = `import type * as models from "@canon/models";\n${consumer(names, (event) => `models.${event}`)}`;
  const installed = join(bench.folder("node_modules"), "@canon/models");
  const declarations = readdirSync(installed, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => join(installed, file));
  const projects = new Map<string, TypeProject>([
    [EMPTY, { folder: writeProject(bench, "empty", "export {};\n"), declarations: [] }],
    [CANON, { folder: writeProject(bench, "canon", ours), declarations }],
    [CANON_SKIPPED, { folder: writeProject(bench, "canon-skipped", ours, SKIP), declarations }],
  ]);
  for (const tool of typeTools) {
    const text = tool.imports + consumer(names, tool.typeOf);
    const folder = writeProject(bench, tool.workload, text);
    const run = await typeToolRun(bench, tool);
    await run(schemas, folder);
    projects.set(tool.name, { folder, declarations: [join(folder, "All.ts")] });
  }
  return projects.set("zod, z.infer", zodProject(bench));
}

/** For a library whose own declarations are not what is compared. */
const SKIP = { skipLibCheck: true };

function zodProject(bench: Bench): TypeProject {
  const schema = routedSchema(bench, "receiving");
  const messages = schema.messages.map(({ event, name }) => [event, name] as const);
  const text =
    `import type * as z from "zod";\nimport type * as all from "./All.js";\n` +
    consumer(messages, (_event, name) => `z.infer<typeof all.${name}>`);
  const folder = writeProject(bench, "zod", text, SKIP);
  const declarations = join(folder, "All.ts");
  const exported = messages.map(([, name]) => name).join(", ");
  writeFileSync(declarations, `${schemaCode(schema, zodDialect("zod"))}export { ${exported} };\n`);
  return { folder, declarations: [declarations] };
}

/** A function for each message, which reads a field of it. */
function consumer(
  messages: readonly (readonly [event: string, name: string])[],
  typeOf: (event: string, name: string) => string,
): string {
  const lines = messages.map(
    ([event, name], index) =>
      `export const read${index} = (message: ${typeOf(event, name)}) => message.Meta.EventType;\n`,
  );
  return lines.join("");
}

function writeProject(bench: Bench, name: string, text: string, options: object = {}): string {
  const folder = bench.folder(`types-${name}`);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022"],
    module: "esnext",
    moduleResolution: "bundler",
    types: [],
    strict: true,
    noEmit: true,
    // Declarations of packages are checked like those that tools write into the project.
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    ...options,
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["consumer.ts"] }),
  );
  writeFileSync(join(folder, "consumer.ts"), text);
  return folder;
}

/** How many names of declared types end in a number, as names do that stand for several. */
export function numberedNames({ declarations }: TypeProject): number {
  // openapi-typescript declares members, indented by eight.
  const declared =
    /^(?:(?:export )?(?:declare )?(?:interface|type|enum|class|const) | {8})([A-Z]\w*\d)\b/gm;
  return declarations.flatMap((path) => [...readFileSync(path, "utf8").matchAll(declared)]).length;
}

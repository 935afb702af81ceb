/** A tool that writes TypeScript types for the messages of all event types. */
export interface TypeTool {
  readonly name: string;
  /** In `workloads/`, without ending: reads schemas from a folder and writes to another. */
  readonly workload: string;
  /** How a consumer imports the types. */
  readonly imports: string;
  /** How it writes the type of the messages of `Model.Event`, whose name in `$defs` is given. */
  readonly typeOf: (event: string, name: string) => string;
}

const ALL: Pick<TypeTool, "imports" | "typeOf"> = {
  imports: `import type { All } from "./All.js";\n`,
  typeOf: (event) => `NonNullable<All[${JSON.stringify(event)}]>`,
};

/** The tools that people would generate types with instead; each gets one schema with shared `$defs`. */
export const typeTools: readonly TypeTool[] = [
  { name: "json-schema-to-typescript", workload: "json-schema-to-typescript", ...ALL },
  { name: "quicktype", workload: "quicktype", ...ALL },
  {
    name: "openapi-typescript",
    workload: "openapi-typescript",
    imports: `import type { components } from "./All.js";\n`,
    typeOf: (_event, name) => `components["schemas"][${JSON.stringify(name)}]`,
  },
];

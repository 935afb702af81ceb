import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import type { Bench } from "../measurement.ts";

/** Bundles what is generated for all data models into one module, one namespace for each. */
export async function bundleGenerated(
  bench: Bench,
  options: { readonly outfile: string; readonly minify?: boolean },
): Promise<void> {
  const models = join(bench.generated, "typescript/models");
  const lines = readdirSync(models)
    .toSorted()
    .map((name) => `export * as ${name} from ${JSON.stringify(join(models, name, "index.ts"))};\n`);
  const entry = `${options.outfile}.entry.ts`;
  writeFileSync(entry, lines.join(""));
  await bundle(entry, options);
}

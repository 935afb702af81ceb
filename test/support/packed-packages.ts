import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { EnvironmentError } from "../../generator/run/environment-error.ts";
import type { GenerateResult } from "../../generator/run/generate-result.ts";
import { pack } from "../../generator/run/pack.ts";

const root = resolve(import.meta.dirname, "../..");

/** How long another test may take to pack the same packages. */
const PATIENCE = 180_000;

/** The folder with the packages of this repository's definitions, which are packed if they are not current. */
export async function packedPackages(): Promise<string> {
  const out = join(root, "dist/packages");
  const { outcome, diagnostics, problems } = await packPatiently(out, Date.now() + PATIENCE);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (outcome === "written" || outcome === "current") return out;
  throw new Error(`canon pack: ${outcome} ${JSON.stringify([...errors, ...problems])}`);
}

async function packPatiently(out: string, until: number): Promise<GenerateResult> {
  try {
    return await pack({ definitions: join(root, "definitions"), out, force: true });
  } catch (error) {
    // Test files run side by side, and only one of them can write.
    if (!(error instanceof EnvironmentError) || Date.now() > until) throw error;
    await setTimeout(500);
    return await packPatiently(out, until);
  }
}

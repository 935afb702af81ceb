import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";

const runtime = resolve(import.meta.dirname, "../../generator/runtime");

async function size(lines: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "canon-size-"));
  const entry = join(folder, "entry.ts");
  writeFileSync(entry, lines.join("\n"));
  const code = await bundle(entry);
  rmSync(folder, { recursive: true });
  return gzipSync(code, { level: 9 }).length;
}

it("what one event type needs of the runtime is tiny, minified and compressed", async () => {
  const from = (path: string): string => JSON.stringify(join(runtime, path));
  const checks = readdirSync(resolve(runtime, "checkers")).filter((file) => file.endsWith(".ts"));
  // From the index, so that what else it exports is seen to cost nothing.
  const validator = `export { eventType } from ${from("index.ts")};`;
  const [core, all] = [
    await size([validator]),
    await size([validator, ...checks.map((file) => `export * from ${from(`checkers/${file}`)};`)]),
  ];
  console.log(`runtime, min+gzip: ${core} bytes, with all checks of formats ${all}`);
  expect(core).toBeLessThanOrEqual(4300);
  expect(all).toBeLessThanOrEqual(5450);
});

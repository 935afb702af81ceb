import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";

const runtime = resolve(import.meta.dirname, "../../generator/runtime");

async function size(entries: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "canon-size-"));
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    entries.map((path) => `export * from ${JSON.stringify(join(runtime, path))};`).join("\n"),
  );
  const code = await bundle(entry);
  rmSync(folder, { recursive: true });
  return gzipSync(code, { level: 9 }).length;
}

it("the runtime is tiny, minified and compressed", async () => {
  const checks = readdirSync(resolve(runtime, "checkers")).filter((file) => file.endsWith(".ts"));
  const [core, all] = [
    await size(["index.ts"]),
    await size(["index.ts", ...checks.map((file) => `checkers/${file}`)]),
  ];
  console.log(`runtime, min+gzip: ${core} bytes, with all checks of formats ${all}`);
  expect(core).toBeLessThan(4000);
  expect(all).toBeLessThan(5000);
});

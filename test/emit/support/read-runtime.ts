import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SourceFile } from "../../../generator/base/source.ts";

const folder = resolve(import.meta.dirname, "../../../generator/runtime");

/** The sources of the runtime, as an emitter gets them. */
export function readRuntime(): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .toSorted()
    .map((path) => ({
      path: path.replaceAll("\\", "/"),
      text: readFileSync(join(folder, path), "utf8"),
    }));
}

import type { OutputFile } from "../../../base/output-file.ts";
import { codePath } from "../code-path.ts";
import { chunks, type ChunkPlan } from "./chunk.ts";
import { printChunk } from "./print-chunk.ts";

/**
 * The code files of a package: its modules joined into chunks, in ESM and in CommonJS. An entry that
 * holds nothing but types has none.
 */
export function link(plan: ChunkPlan): readonly OutputFile[] {
  const all = chunks(plan);
  const byPath = new Map(all.map((chunk) => [chunk.path, chunk]));
  return all.flatMap((chunk) => {
    if (chunk.exports.size === 0) return [];
    const { esm, cjs } = printChunk(chunk, plan, byPath);
    return [
      { path: codePath(chunk.path, ".js"), text: esm },
      { path: codePath(chunk.path, ".cjs"), text: cjs },
    ];
  });
}

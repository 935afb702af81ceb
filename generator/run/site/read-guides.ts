import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../base/compare.ts";
import type { SourceFile } from "../../base/source.ts";

/** The folder of the guides, below that of the definitions. */
const GUIDES = "guides";

/** Reads the guides that lie beside definitions: Markdown, in the order of their names. */
export function readGuides(definitions: string): readonly SourceFile[] {
  const folder = join(definitions, GUIDES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .toSorted(compareText)
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return { path: `${GUIDES}/${name}`, text: text.replaceAll("\r\n", "\n") };
    });
}

import { join } from "node:path";
import type { SourceFile } from "../../base/source.ts";
import { STYLES } from "../../site/style/style.ts";
import type { FileSystem } from "../file-system.ts";
import { generatorPackage } from "../generator-package.ts";

/** The parts of the style sheet. They are no code, so that also an installed tool has them where they are written. */
export function styleSources(fs: FileSystem): readonly SourceFile[] {
  const folder = join(generatorPackage(fs).root, "generator", "site", "style");
  return STYLES.filter((path) => fs.kindOf(join(folder, path)) === "file").map((path) => ({
    path,
    text: Buffer.from(fs.read(join(folder, path))).toString("utf8"),
  }));
}

import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { siteFiles } from "../../site/site-files.ts";
import type { Site } from "../../site/site.ts";
import { nodeFileSystem, type FileSystem } from "../file-system.ts";
import { whileLocked } from "../output-folder.ts";
import { folderWriter } from "./folder-writer.ts";
import { isReplaceable, MARK } from "./site-mark.ts";
import { swapFolders, tidyUp } from "./swap-folders.ts";

/** What to write, and where. */
export interface BuildSiteOptions {
  readonly site: Site;
  /** Absolute path of the folder of the site. */
  readonly out: string;
  /** Stops before the next file, with nothing changed. */
  readonly signal?: AbortSignal;
  /** Told after each file. */
  readonly onFile?: (path: string) => void;
  readonly fs?: FileSystem;
}

/** What came of it. */
export type BuildSiteResult =
  | {
      readonly outcome: "written";
      readonly pages: number;
      readonly files: number;
      readonly bytes: number;
    }
  /** The folder holds something else. */
  | { readonly outcome: "refused" };

/** How many files are written before signals are heard. */
const AT_ONCE = 32;

/**
 * Writes a site into a folder beside that of the old one, which then takes its place: until then,
 * and if this ends early, readers have the old one.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuildSiteResult> {
  const { fs = nodeFileSystem } = options;
  const out = fs.kindOf(options.out) === "link" ? fs.realPath(options.out) : options.out;
  if (!isReplaceable(fs, out)) return { outcome: "refused" };
  const work = join(dirname(out), `.${basename(out)}.canon`);
  return await whileLocked(fs, work, async () => {
    tidyUp(fs, work, out);
    try {
      const written = await writeFiles(fs, join(work, "new"), options);
      swapFolders(fs, work, out);
      return { outcome: "written", ...written };
    } finally {
      tidyUp(fs, work, out);
    }
  });
}

async function writeFiles(
  fs: FileSystem,
  folder: string,
  { site, signal, onFile }: BuildSiteOptions,
): Promise<{ readonly pages: number; readonly files: number; readonly bytes: number }> {
  const write = folderWriter(fs, folder);
  let [pages, files, bytes] = [0, 0, 0];
  for (const { path, text } of siteFiles(site)) {
    if (files % AT_ONCE === 0) await setImmediate();
    signal?.throwIfAborted();
    bytes += write(path, text);
    files += 1;
    if (path.endsWith("index.html")) pages += 1;
    onFile?.(path);
  }
  write(MARK, `${JSON.stringify({ editions: site.editions.map(({ name }) => name) })}\n`);
  return { pages, files, bytes };
}

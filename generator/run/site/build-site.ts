import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { siteParts } from "../../site/site-files.ts";
import type { Site } from "../../site/site.ts";
import { nodeFileSystem, type FileSystem } from "../file-system.ts";
import { whileLocked } from "../output-folder.ts";
import { folderWriter } from "./folder-writer.ts";
import type { ReadSiteOptions } from "./read-site.ts";
import { isReplaceable, MARK } from "./site-mark.ts";
import { swapFolders, tidyUp } from "./swap-folders.ts";
import type { Written } from "./write-part.ts";
import { writeParts } from "./write-parts.ts";

/** Each process reads all editions, and holds some hundreds of megabytes. */
const MOST_PROCESSES = 4;
/** With fewer, all is written before another process has read what the site is made of. */
const PARTS_OF_EACH = 6;

/** What to write, and where. */
export interface BuildSiteOptions {
  readonly site: Site;
  /** Absolute path of the folder of the site. */
  readonly out: string;
  /** Stops before the next part, with nothing changed. */
  readonly signal?: AbortSignal;
  /** Told before each part. */
  readonly onPart?: (name: string) => void;
  /** Where the site was read from, if several processes may read it again to write it together. */
  readonly read?: ReadSiteOptions;
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
  { site, read, signal, onPart }: BuildSiteOptions,
): Promise<Written> {
  folderWriter(fs, folder)(mark(site), [MARK]);
  const parts = siteParts(site);
  const useful = Math.floor(parts.length / PARTS_OF_EACH);
  const count = Math.min(availableParallelism(), MOST_PROCESSES, useful) - 1;
  return await writeParts({
    parts,
    folder,
    fs,
    ...(read && { others: { count, read } }),
    ...(signal && { signal }),
    ...(onPart && { onPart }),
  });
}

function mark({ editions }: Site): string {
  return `${JSON.stringify({ editions: editions.map(({ name }) => name) })}\n`;
}

import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { siteParts } from "../../site/site-files.ts";
import type { Site } from "../../site/site.ts";
import { nodeFileSystem, type FileSystem } from "../file-system.ts";
import { whileLocked } from "../output-folder.ts";
import { folderWriter } from "./folder-writer.ts";
import type { ReadSiteOptions } from "./read-site.ts";
import { isReplaceable, MARK } from "./site-mark.ts";
import { swapFolders, tidyUp } from "./swap-folders.ts";
import { writeInProcesses } from "./write-in-processes.ts";
import { added, NOTHING, writePart, type Written } from "./write-part.ts";

/** Each process reads all editions, and holds some hundreds of megabytes. */
const MOST_PROCESSES = 4;

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
  const write = folderWriter(fs, folder);
  const parts = siteParts(site);
  // The pages of an edition share work, so that two processes for one would both do it.
  const processes = Math.min(availableParallelism(), MOST_PROCESSES, site.editions.length);
  let written = NOTHING;
  if (read !== undefined && processes > 1) {
    write(MARK, mark(site));
    const heard = { ...(signal === undefined ? {} : { signal }), ...(onPart ? { onPart } : {}) };
    return await writeInProcesses({ read, folder, parts, processes, ...heard });
  }
  for (const part of parts) {
    onPart?.(part.name);
    // So that signals are heard.
    await setImmediate();
    signal?.throwIfAborted();
    written = added(written, writePart(part, write));
  }
  write(MARK, mark(site));
  return written;
}

function mark({ editions }: Site): string {
  return `${JSON.stringify({ editions: editions.map(({ name }) => name) })}\n`;
}

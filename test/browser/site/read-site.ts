import { resolve } from "node:path";
import { nodeFileSystem } from "../../../generator/run/file-system.ts";
import { readSite } from "../../../generator/run/site/read-site.ts";
import type { Site } from "../../../generator/site/site.ts";

const definitions = resolve(import.meta.dirname, "../../../definitions");

/** The reference site of some editions of this repository, or of all. */
export async function siteOfEditions(shown?: readonly string[]): Promise<Site> {
  const options = { definitions, ...(shown !== undefined && { shown }) };
  const { site, diagnostics } = await readSite(nodeFileSystem, options);
  if (site === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return site;
}

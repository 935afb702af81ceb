import type { DefinitionsRead } from "./definitions-read.ts";
import { generate } from "./generate.ts";
import { generateHost, type GenerateHost } from "./generate-host.ts";
import type { GenerateResult } from "./generate-result.ts";

/** What to pack. */
export interface PackOptions {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Absolute path of the folder that gets one folder per package. */
  readonly out: string;
  /** Name of the edition to pack, which must exist. Without it, the definitions as they are. */
  readonly edition?: string;
  /** Writes nothing, and reports what differs. */
  readonly check?: boolean;
  /** Overwrites files that were edited by hand or made by someone else. */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly host?: GenerateHost;
}

/**
 * Builds the npm package of every data model, and that of all. It writes as `generate` does, with
 * the same care and the same results; only what is made is another thing.
 */
export async function pack(options: PackOptions): Promise<GenerateResult> {
  const host = options.host ?? generateHost();
  const { edition } = options;
  const read: GenerateHost["read"] = (definitions) =>
    edition === undefined ? host.read(definitions) : readEdition(definitions, edition);
  const emitters: GenerateHost["emitters"] = async ({ editions = [] }) => {
    const { packagesOf } = await import("../emit/package/packages.ts");
    const { releasesOf } = await import("../registry/publish/releases-of.ts");
    return [packagesOf((catalog) => releasesOf(editions, catalog))];
  };
  // Other outputs than those of `generate`, even if they were to go to the same folder.
  const codeDigest: GenerateHost["codeDigest"] = () =>
    `packages ${edition ?? ""} ${host.codeDigest()}`;
  return await generate({ ...options, host: { ...host, read, emitters, codeDigest } });
}

/** What was defined at an edition, which knows of no later one. */
async function readEdition(definitions: string, edition: string): Promise<DefinitionsRead> {
  const { readEditions } = await import("./read-editions.ts");
  const found = readEditions(definitions);
  const editions = found.editions.filter(({ name }) => name <= edition);
  const catalog = editions.at(-1)?.catalog;
  return { ...found, editions, catalog, documents: [], packageFiles: [] };
}

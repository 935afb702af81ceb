import { generate } from "./generate.ts";
import { generateHost, type GenerateHost } from "./generate-host.ts";
import type { GenerateResult } from "./generate-result.ts";

/** What to pack. */
export interface PackOptions {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Absolute path of the folder that gets one folder per package. */
  readonly out: string;
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
  const emitters: GenerateHost["emitters"] = async () => {
    const { packages } = await import("../emit/package/packages.ts");
    return [packages];
  };
  // Other outputs than those of `generate`, even if they were to go to the same folder.
  const codeDigest: GenerateHost["codeDigest"] = () => `packages ${host.codeDigest()}`;
  return await generate({ ...options, host: { ...host, emitters, codeDigest } });
}

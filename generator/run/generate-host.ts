import type { SourceFile } from "../base/source.ts";
import type { Emitter } from "../emit/emitter.ts";
import type { DefinitionsRead } from "./definitions-read.ts";
import { nodeFileSystem, type FileSystem } from "./file-system.ts";
import { codeDigest, generatorPackage, runtimeSources } from "./generator-package.ts";

/** All that `generate` uses besides its options, so that a test can put something else in its place. */
export interface GenerateHost {
  readonly fs: FileSystem;
  /** Version of the generator. */
  readonly version: string;
  /** Digest of the code that makes outputs. */
  codeDigest(): string;
  runtime(): readonly SourceFile[];
  /** Reads and lints the definitions. */
  read(definitions: string): Promise<DefinitionsRead>;
  emitters(): Promise<readonly Emitter[]>;
}

/** The real thing. Whatever takes long to load is loaded at its first use. */
export function generateHost(fs: FileSystem = nodeFileSystem): GenerateHost {
  const { root, version } = generatorPackage(fs);
  let digest: string | undefined;
  return {
    fs,
    version,
    codeDigest: () => (digest ??= codeDigest(fs, root)),
    runtime: () => runtimeSources(fs, root),
    read: async (definitions) =>
      (await import("./read-definitions.ts")).readDefinitions(definitions, { lint: "errors" }),
    emitters: async () => (await import("../emit/emitters.ts")).emitters,
  };
}

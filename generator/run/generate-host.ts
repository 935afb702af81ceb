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
  /** Reads and lints the definitions, and reads the editions beside them. */
  read(definitions: string): Promise<DefinitionsRead>;
  emitters(read: DefinitionsRead): Promise<readonly Emitter[]>;
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
    read: readWithEditions,
    emitters: async (read) => (await import("./all-emitters.ts")).allEmitters(read),
  };
}

async function readWithEditions(definitions: string): Promise<DefinitionsRead> {
  const [{ readDefinitions }, { readEditions }] = await Promise.all([
    import("./read-definitions.ts"),
    import("./read-editions.ts"),
  ]);
  const read = await readDefinitions(definitions, { lint: "errors" });
  const { editions, diagnostics, sources } = readEditions(definitions);
  return {
    ...read,
    editions,
    diagnostics: [...read.diagnostics, ...diagnostics],
    sources: new Map([...read.sources, ...sources]),
  };
}

import { groupBy } from "../../../base/group-by.ts";
import type { Linkable, Source } from "./linkable.ts";
import { exportsOf, importsOf, keyOf, moduleAt, needed, type Linkables } from "./resolve.ts";

/** A file that holds the code of some modules. */
export interface Chunk {
  /** Path of the file, as that of a module of TypeScript. */
  readonly path: string;
  /** Each after those that it uses. None in a file that only hands things on. */
  readonly modules: readonly Linkable[];
  /** By name, where it is declared: in this chunk or in another. */
  readonly exports: ReadonlyMap<string, Source>;
}

/** How modules are linked. */
export interface ChunkPlan {
  readonly modules: Linkables;
  /** Modules that can be imported from outside, each at its own path. */
  readonly entries: readonly string[];
  /** Path of the chunk that holds the code of a module. */
  readonly chunkOf: (path: string) => string;
  /** Whose a module is, if that tells names apart. */
  readonly ownerOf: (path: string) => string | undefined;
}

/**
 * Divides modules into chunks. One at the path of an entry exports what the entry does; every entry
 * has one, if only to hand things on. Each also exports what other chunks need of it.
 */
export function chunks(plan: ChunkPlan): readonly Chunk[] {
  const { modules, entries, chunkOf } = plan;
  const coded = needed(modules, entries).map((path) => moduleAt(modules, path));
  const groups = groupBy(
    coded.filter(({ declared, runs }) => declared.length > 0 || runs),
    ({ path }) => chunkOf(path),
  );
  const paths = [...new Set([...groups.keys(), ...entries])];
  const own = paths.map((path): Chunk => ({
    path,
    modules: groups.get(path) ?? [],
    exports: entries.includes(path) ? exportsOf(modules, path) : new Map(),
  }));
  const wanted = new Map(paths.map((path) => [path, new Map<string, Source>()]));
  for (const chunk of own) {
    for (const source of usedIn(modules, chunk)) {
      const home = chunkOf(source.module);
      if (home !== chunk.path) wanted.get(home)?.set(keyOf(source), source);
    }
  }
  return own.map((chunk) => ({
    ...chunk,
    exports: withWanted(plan, chunk, wanted.get(chunk.path)?.values() ?? []),
  }));
}

/** All that a chunk uses and exports, with what is in the namespaces among it, each once. */
export function usedIn(modules: Linkables, chunk: Chunk): readonly Source[] {
  const named = [
    ...chunk.modules.flatMap((module) => [...importsOf(modules, module).values()]),
    ...chunk.exports.values(),
  ];
  const all = named.flatMap((source) =>
    source.name === "*" ? [...exportsOf(modules, source.module).values()] : [source],
  );
  return [...new Map(all.map((source) => [keyOf(source), source])).values()];
}

function withWanted(
  { ownerOf }: ChunkPlan,
  { exports }: Chunk,
  wanted: Iterable<Source>,
): ReadonlyMap<string, Source> {
  const known = new Set([...exports.values()].map(keyOf));
  const all = new Map(exports);
  for (const source of wanted) {
    if (known.has(keyOf(source))) continue;
    all.set(distinctName(source, { ownerOf, isFree: (name) => !all.has(name) }), source);
  }
  return all;
}

/** The name of something, told apart from others by its owner, or else by underscores. */
export function distinctName(
  { module, name }: Source,
  {
    ownerOf,
    isFree,
  }: { readonly ownerOf: ChunkPlan["ownerOf"]; readonly isFree: (name: string) => boolean },
): string {
  if (isFree(name)) return name;
  const owner = ownerOf(module);
  let other = owner === undefined ? `${name}_` : `${owner}_${name}`;
  while (!isFree(other)) other += "_";
  return other;
}

import { groupBy } from "../../../base/group-by.ts";
import { distinctName, usedIn, type Chunk, type ChunkPlan } from "./chunk.ts";
import type { Linkable, Source } from "./linkable.ts";
import { importsOf, keyOf } from "./resolve.ts";

/** What the things that a chunk declares and uses are called in it, by key. */
export type ChunkNames = ReadonlyMap<string, string>;

/** What one module calls something that is declared at the top level of some module. */
export interface LocalName {
  readonly module: Linkable;
  readonly key: string;
  readonly local: string;
}

/**
 * Names under which the modules of a chunk can live in one scope. Everything keeps the name that it
 * was declared with, unless something else there has it already, or a module means something else by
 * it: a name of the language, or one of an inner scope.
 */
export function chunkNames({ modules, ownerOf }: ChunkPlan, chunk: Chunk): ChunkNames {
  const locals = chunk.modules.flatMap((module) => localNames(module, importsOf(modules, module)));
  const localsOf = groupBy(locals, ({ key }) => key);
  const said = new Map(chunk.modules.map((module) => [module, namesIn(module)]));
  const strangers = new Set([...said].flatMap(([module, names]) => freeIn(module, names)));
  const namespaces = [...chunk.exports].filter(([, { name }]) => name === "*");
  const taken = new Set([...strangers, ...namespaces.map(([name]) => name), "Object"]);
  const names = new Map<string, string>();
  const declared = chunk.modules.flatMap((module) =>
    module.declared.map((name): Source => ({ module: module.path, name })),
  );
  for (const source of [...declared, ...usedIn(modules, chunk)]) {
    const key = keyOf(source);
    if (names.has(key)) continue;
    const isFree = (name: string): boolean =>
      !taken.has(name) &&
      (localsOf.get(key) ?? []).every(
        ({ module, local }) => local === name || said.get(module)?.has(name) !== true,
      );
    const name = distinctName(source, { ownerOf, isFree });
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

/** What a module calls the things that it declares and imports. */
export function localNames(
  module: Linkable,
  imports: ReadonlyMap<string, Source>,
): readonly LocalName[] {
  const { path, declared } = module;
  return [
    ...declared.map((name) => ({ module, key: keyOf({ module: path, name }), local: name })),
    ...[...imports].map(([local, source]) => ({ module, key: keyOf(source), local })),
  ];
}

function namesIn({ uses }: Linkable): ReadonlySet<string> {
  return new Set(uses.map(({ name }) => name));
}

/** The names that a module knows from outside, such as `Object`. */
function freeIn({ imports, uses }: Linkable, names: ReadonlySet<string>): readonly string[] {
  const declared = new Set(uses.filter((use) => use.declares).map(({ name }) => name));
  return [...names].filter((name) => !declared.has(name) && !imports.has(name));
}

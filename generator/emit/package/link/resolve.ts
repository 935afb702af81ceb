import { invariant } from "../../../base/invariant.ts";
import type { Linkable, Source } from "./linkable.ts";

/** The modules that are linked, by path. */
export type Linkables = ReadonlyMap<string, { readonly linkable: () => Linkable }>;

/** The module with this path: generated modules import nothing else. */
export function moduleAt(modules: Linkables, path: string): Linkable {
  const module = modules.get(path);
  invariant(module !== undefined, `No module "${path}"`);
  return module.linkable();
}

/** Where something comes from in the end, however many modules have handed it on. */
function resolve(modules: Linkables, source: Source): Source {
  if (source.name === "*") return source;
  const module = moduleAt(modules, source.module);
  const found = module.exports.get(source.name);
  invariant(found !== undefined, `"${source.module}" does not export "${source.name}"`);
  if (found.module !== source.module) return resolve(modules, found);
  const imported = module.imports.get(found.name);
  return imported === undefined ? found : resolve(modules, imported);
}

/** What a module uses of others: by the name that it calls it, where that is declared. */
export function importsOf(modules: Linkables, module: Linkable): ReadonlyMap<string, Source> {
  return new Map(
    [...module.imports].map(([local, source]) => [local, resolve(modules, source)] as const),
  );
}

/** What a module exports: by name, where that is declared. */
export function exportsOf(modules: Linkables, path: string): ReadonlyMap<string, Source> {
  const names = [...moduleAt(modules, path).exports.keys()];
  return new Map(names.map((name) => [name, resolve(modules, { module: path, name })] as const));
}

/**
 * The modules whose code is needed by the given ones, each after those that it uses. Modules that
 * only hand things on are not among them.
 */
export function needed(modules: Linkables, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const ordered = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const sources = [
      ...importsOf(modules, moduleAt(modules, path)).values(),
      ...(entries.includes(path) ? exportsOf(modules, path).values() : []),
    ];
    for (const { module } of sources) visit(module);
    ordered.add(path);
  };
  for (const entry of entries) visit(entry);
  return [...ordered];
}

/** One text for what a source stands for. */
export function keyOf({ module, name }: Source): string {
  return `${module}\n${name}`;
}

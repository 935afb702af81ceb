import { invariant } from "../base/invariant.ts";
import type { SourceFile } from "../base/source.ts";
import { chunks, type ChunkPlan } from "../emit/package/link/chunk.ts";
import { linkable, type Linkable } from "../emit/package/link/linkable.ts";
import { printChunk } from "../emit/package/link/print-chunk.ts";
import type { Linkables } from "../emit/package/link/resolve.ts";
import { ENTRIES } from "./entries.ts";
import type { Site } from "./site.ts";
import { withoutTypes } from "./without-types.ts";

/** The modules that pages load, by name of the entry; none for an entry whose source is not given. */
export function bundles({ modules }: Pick<Site, "modules">): ReadonlyMap<string, string> {
  const parts = linkables(modules);
  const given = ENTRIES.filter((name) => parts.has(entryPath(name)));
  return new Map(given.map((name) => [name, joined(parts, entryPath(name))] as const));
}

/** One module of JavaScript: a module of TypeScript, by its path below `generator/`, and all that it imports. */
export function bundle(modules: readonly SourceFile[], entry: string): string {
  return joined(linkables(modules), entry);
}

/** Where the source of an entry lies, below `generator/`. */
export function entryPath(name: string): string {
  return `site/browser/${name}.ts`;
}

function joined(modules: Linkables, entry: string): string {
  const plan: ChunkPlan = {
    modules,
    entries: [entry],
    chunkOf: () => entry,
    ownerOf: () => undefined,
  };
  const [chunk] = chunks(plan);
  invariant(chunk !== undefined, `"${entry}" has no code`);
  return printChunk(chunk, plan, new Map([[entry, chunk]])).esm;
}

/** Each is taken apart when it is first asked for: who shares a module shares the work. */
function linkables(modules: readonly SourceFile[]): Linkables {
  return new Map(
    modules.map(({ path, text }) => {
      let made: Linkable | undefined;
      return [path, { linkable: () => (made ??= linkable(path, withoutTypes(text))) }] as const;
    }),
  );
}

import { compareBy } from "../../../base/compare.ts";
import { groupBy } from "../../../base/group-by.ts";
import { specifier } from "../../typescript/module-path.ts";
import { usedIn, type Chunk, type ChunkPlan } from "./chunk.ts";
import { chunkNames, localNames, type ChunkNames } from "./chunk-names.ts";
import type { Linkable, Source } from "./linkable.ts";
import { exportsOf, importsOf, keyOf, type Linkables } from "./resolve.ts";

/** The code of a chunk as a module of ESM and as one of CommonJS. */
export interface PrintedChunk {
  readonly esm: string;
  readonly cjs: string;
}

/** Two names of one thing: that inside of a chunk, and that outside. */
interface NamePair {
  readonly inside: string;
  readonly outside: string;
}

/** What a chunk takes from another file. */
interface Import {
  /** Without the extension: `../code`. */
  readonly specifier: string;
  readonly names: readonly NamePair[];
}

/** A chunk before it is text. */
interface Parts {
  readonly imports: readonly Import[];
  readonly body: string;
  readonly exports: readonly NamePair[];
}

/** Prints a chunk. `all` are all chunks by path, which say what they call what they export. */
export function printChunk(
  chunk: Chunk,
  plan: ChunkPlan,
  all: ReadonlyMap<string, Chunk>,
): PrintedChunk {
  const names = chunkNames(plan, chunk);
  const exported = [...chunk.exports].toSorted(compareBy(([name]) => name));
  const parts: Parts = {
    imports: importsOfChunk(chunk, plan, { all, names }),
    body: [
      ...chunk.modules.map((module) => renamed(plan.modules, module, names)),
      ...exported
        .filter(([, { name }]) => name === "*")
        .map(([name, { module }]) => namespace(name, exportsOf(plan.modules, module), names)),
    ].join(""),
    exports: exported.map(([outside, source]) => ({
      inside: names.get(keyOf(source)) ?? outside,
      outside,
    })),
  };
  return { esm: esm(parts), cjs: cjs(parts) };
}

function esm({ imports, body, exports }: Parts): string {
  const head = imports.map(({ specifier, names }) => {
    const list = names.map(({ inside, outside }) => pair(outside, inside, " as "));
    return `import { ${list.join(", ")} } from "${specifier}.js";\n`;
  });
  const list = exports.map(({ inside, outside }) => pair(inside, outside, " as "));
  // Without exports it also runs as a plain script, before the page is there.
  const tail = list.length === 0 ? "" : `export { ${list.join(", ")} };\n`;
  return `${head.join("")}${body}${tail}`;
}

/** Written so that Node finds the names when a module of ESM imports it. */
function cjs({ imports, body, exports }: Parts): string {
  const head = imports.map(({ specifier, names }) => {
    const list = names.map(({ inside, outside }) => pair(outside, inside, ": "));
    return `const { ${list.join(", ")} } = require("${specifier}.cjs");\n`;
  });
  const tail = exports.map(({ inside, outside }) => `exports.${outside} = ${inside};\n`);
  const mark = 'Object.defineProperty(exports, "__esModule", { value: true });\n';
  return `"use strict";\n${mark}${head.join("")}${body}${tail.join("")}`;
}

function pair(from: string, to: string, as: string): string {
  return from === to ? from : `${from}${as}${to}`;
}

/** An object of all that a module exports, which bundlers drop if nobody uses it. */
function namespace(name: string, exports: ReadonlyMap<string, Source>, names: ChunkNames): string {
  const members = [...exports].map(([outside, source]) =>
    pair(outside, names.get(keyOf(source)) ?? outside, ": "),
  );
  return `const ${name} = /* @__PURE__ */ Object.freeze({ __proto__: null, ${members.join(", ")} });\n`;
}

function importsOfChunk(
  chunk: Chunk,
  { modules, chunkOf }: ChunkPlan,
  { all, names }: { readonly all: ReadonlyMap<string, Chunk>; readonly names: ChunkNames },
): readonly Import[] {
  const groups = groupBy(usedIn(modules, chunk), ({ module }) => chunkOf(module));
  const foreign = [...groups].filter(([path]) => path !== chunk.path);
  const imports = foreign.map(([path, sources]) => {
    const exported = new Map(
      [...(all.get(path)?.exports ?? [])].map(([name, source]) => [keyOf(source), name]),
    );
    const pairs = sources.map((source) => ({
      inside: names.get(keyOf(source)) ?? source.name,
      outside: exported.get(keyOf(source)) ?? source.name,
    }));
    return {
      specifier: specifier(chunk.path, path).replace(/\.js$/, ""),
      names: pairs.toSorted(compareBy(({ outside }) => outside)),
    };
  });
  return imports.toSorted(compareBy(({ specifier }) => specifier));
}

/** The code of a module with the names that things have in the chunk. */
function renamed(modules: Linkables, module: Linkable, names: ChunkNames): string {
  const changes = new Map<string, string>();
  for (const { key, local } of localNames(module, importsOf(modules, module))) {
    const name = names.get(key);
    if (name !== undefined && name !== local) changes.set(local, name);
  }
  if (changes.size === 0) return module.body;
  let text = "";
  let from = 0;
  for (const { name, start, shorthand } of module.uses) {
    const other = changes.get(name);
    if (other === undefined) continue;
    text += module.body.slice(from, start) + (shorthand ? `${name}: ${other}` : other);
    from = start + name.length;
  }
  return text + module.body.slice(from);
}

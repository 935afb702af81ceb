import type { ImportDeclarationStructure } from "ts-morph";
import { compareBy } from "../../base/compare.ts";
import { specifier } from "./module-path.ts";
import { namedList } from "./named-list.ts";
import { StructureKind } from "./ts-morph.ts";

/** A name that a module exports. */
export interface ExportedName {
  readonly module: string;
  readonly name: string;
}

/** Collects what one module needs from others, so that nobody writes an import by hand. */
export interface Imports {
  /** The name by which the module may use a type; it is erased at run time. */
  type(exported: ExportedName): string;
  /** The name by which the module may use a value. */
  value(exported: ExportedName): string;
  /** The import declarations, by path. */
  declarations(): readonly ImportDeclarationStructure[];
}

interface Entry extends ExportedName {
  readonly local: string;
  typeOnly: boolean;
}

/**
 * Imports of the module at `path`. What it declares itself keeps its name: an import that would
 * clash with it, or with another import, gets an underscore.
 */
export function createImports(path: string, declared: Iterable<string>): Imports {
  const taken = new Set(declared);
  const entries = new Map<string, Entry>();
  const use = (exported: ExportedName, typeOnly: boolean): string => {
    if (exported.module === path) return exported.name;
    const key = `${exported.module}\n${exported.name}`;
    const known = entries.get(key);
    if (known !== undefined) {
      known.typeOnly &&= typeOnly;
      return known.local;
    }
    let local = exported.name;
    while (taken.has(local)) local += "_";
    taken.add(local);
    entries.set(key, { ...exported, local, typeOnly });
    return local;
  };
  return {
    type: (exported) => use(exported, true),
    value: (exported) => use(exported, false),
    declarations: () => declarations(path, [...entries.values()]),
  };
}

function declarations(
  path: string,
  entries: readonly Entry[],
): readonly ImportDeclarationStructure[] {
  const modules = [...new Set(entries.map((entry) => entry.module))].map((module) => ({
    module,
    moduleSpecifier: specifier(path, module),
  }));
  const sorted = modules.toSorted(compareBy(({ moduleSpecifier }) => moduleSpecifier));
  return sorted.map(({ module, moduleSpecifier }) => {
    const group = entries.filter((entry) => entry.module === module);
    const isTypeOnly = group.every((entry) => entry.typeOnly);
    const names = group.toSorted(compareBy((entry) => entry.name)).map((entry) => {
      const mark = entry.typeOnly && !isTypeOnly ? "type " : "";
      return mark + entry.name + (entry.local === entry.name ? "" : ` as ${entry.local}`);
    });
    const around = `import ${isTypeOnly ? "type " : ""}{  } from "${moduleSpecifier}";`;
    return {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly,
      moduleSpecifier,
      namedImports: namedList(names, around.length),
    };
  });
}

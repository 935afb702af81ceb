import type { ExportDeclarationStructure } from "ts-morph";
import { compareText } from "../../base/compare.ts";
import { specifier } from "./module-path.ts";
import { namedList } from "./named-list.ts";
import { StructureKind } from "./ts-morph.ts";

/** What a module at `path` hands on from the module at `from`. */
export interface Reexport {
  readonly path: string;
  readonly from: string;
  /** Each a name, or `Name as Other`. */
  readonly names: readonly string[];
  readonly isTypeOnly?: boolean;
}

/** An export of names, listed one by one, from another module. */
export function reexport({
  path,
  from,
  names,
  isTypeOnly = false,
}: Reexport): ExportDeclarationStructure {
  const moduleSpecifier = specifier(path, from);
  const around = `export ${isTypeOnly ? "type " : ""}{  } from "${moduleSpecifier}";`;
  return {
    kind: StructureKind.ExportDeclaration,
    isTypeOnly,
    moduleSpecifier,
    namedExports: namedList(names.toSorted(compareText), around.length),
  };
}

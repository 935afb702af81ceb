import { Document } from "yaml";
import type { DefinitionKind } from "./definition-path.ts";
import { layOut } from "./layout.ts";
import { blockLines } from "./print-block.ts";
import type { RawByKind, RawCodes, RawValueSet } from "./raw.ts";

/**
 * What can be printed: a raw document. The codes of a value set may come as a map as well, because
 * an object does not keep the order of codes that look like numbers.
 */
type Printable<Kind extends DefinitionKind> = Kind extends "valueSet"
  ? Omit<RawValueSet, "codes"> & { readonly codes?: RawCodes | ReadonlyMap<string, string | null> }
  : RawByKind[Kind];

/**
 * A definition as YAML text in the style of this project: keys in their order, an empty line
 * between fields, quotes only where a reader of YAML could go wrong, lines of at most 100.
 */
export function printDefinition<Kind extends DefinitionKind>(
  kind: Kind,
  data: Printable<Kind>,
): string {
  const yaml = new Document(data, { aliasDuplicateObjects: false });
  return `${blockLines(layOut(kind, yaml)).join("\n")}\n`;
}

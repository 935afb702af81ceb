import type { RawByKind } from "./raw.ts";

/** What a definition file defines. */
export type DefinitionKind = keyof RawByKind;

/** What a definition file is, by its path alone. */
export interface DefinitionPath {
  readonly kind: DefinitionKind;
  /** Name of the file without extension; for a data model the name of its folder. Not yet checked. */
  readonly name: string;
  /** Data model that owns the definition; none for shared definitions, and for the model itself. */
  readonly model?: string;
}

const SHARED_FOLDERS: ReadonlyMap<string, DefinitionKind> = new Map([
  ["types", "type"],
  ["valuesets", "valueSet"],
  ["formats", "format"],
  ["extensions", "extension"],
]);

const MODEL_FOLDERS: ReadonlyMap<string, DefinitionKind> = new Map([
  ["events", "event"],
  ["types", "type"],
  ["valuesets", "valueSet"],
]);

/** Where definition files lie, relative to the definitions folder, for messages and docs. */
export const DEFINITION_PATTERNS = [
  "catalog.yaml",
  "exceptions.yaml",
  "types/<Type>.yaml",
  "valuesets/<ValueSet>.yaml",
  "formats/<format>.yaml",
  "extensions/<extension>.yaml",
  "models/<Model>/model.yaml",
  "models/<Model>/events/<Event>.yaml",
  "models/<Model>/types/<Type>.yaml",
  "models/<Model>/valuesets/<ValueSet>.yaml",
] as const;

/**
 * What the file at `path` defines, with `path` relative to the definitions folder and `/` between
 * its parts; undefined if no definition lies there. The name still has to pass `nameProblem`.
 */
export function definitionPath(path: string): DefinitionPath | undefined {
  if (path === "catalog.yaml") return { kind: "catalog", name: "catalog" };
  if (path === "exceptions.yaml") return { kind: "exceptions", name: "exceptions" };
  const parts = path.split("/");
  const name = stem(parts.at(-1) ?? "");
  if (name === undefined) return undefined;
  const [first, second, third] = parts;
  if (parts.length === 2 && first !== undefined) {
    const kind = SHARED_FOLDERS.get(first);
    return kind && { kind, name };
  }
  if (first !== "models" || second === undefined || second === "") return undefined;
  if (parts.length === 3 && name === "model") return { kind: "model", name: second };
  const kind = parts.length === 4 && third !== undefined ? MODEL_FOLDERS.get(third) : undefined;
  return kind && { kind, name, model: second };
}

/** The path of a definition, relative to the definitions folder: the inverse of `definitionPath`. */
export function pathOfDefinition(definition: DefinitionPath): string {
  const { kind, name, model } = definition;
  if (kind === "catalog" || kind === "exceptions") return `${kind}.yaml`;
  if (kind === "model") return `models/${name}/model.yaml`;
  const folders = model === undefined ? SHARED_FOLDERS : MODEL_FOLDERS;
  const folder = [...folders].find(([, folderKind]) => folderKind === kind)?.[0];
  const prefix = model === undefined ? "" : `models/${model}/`;
  return `${prefix}${folder}/${name}.yaml`;
}

/** How a definition is named in the catalog: `Race`, or `Results.OrderStatus` where a model owns it. */
export function definitionId(definition: DefinitionPath): string {
  const { name, model } = definition;
  return model === undefined ? name : `${model}.${name}`;
}

/** The name of a YAML file without its extension. */
function stem(file: string): string | undefined {
  const extension = ".yaml";
  return file.endsWith(extension) && file.length > extension.length
    ? file.slice(0, -extension.length)
    : undefined;
}

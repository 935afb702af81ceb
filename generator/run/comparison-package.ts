import { existsSync } from "node:fs";
import { join } from "node:path";

import { isJsonObject, type Json } from "../base/json.ts";
import { nodeFileSystem } from "./file-system.ts";
import { packageFolder } from "./package-data.ts";
import { schemaFiles, type SchemaFile } from "./schema-files.ts";

/** A package on disk. */
export interface FoundPackage {
  /** `@canon/patient-admin 1.0.0`. */
  readonly label: string;
  /** Absolute path. */
  readonly folder: string;
}

/** What npm allows as a name; above all, nothing that leads out of `node_modules`. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/u;

/** The package that a name means for code in a folder, if one is installed. */
export function installedPackage(cwd: string, name: string): FoundPackage | undefined {
  const folder = PACKAGE_NAME.test(name) ? packageFolder(cwd, name) : undefined;
  return folder === undefined ? undefined : packageIn(folder);
}

/** The package that lies in a folder, if one does. */
export function packageIn(folder: string): FoundPackage | undefined {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { name, version } = contentOf(file);
  if (typeof name !== "string") return undefined;
  return { label: typeof version === "string" ? `${name} ${version}` : name, folder };
}

/** The schemas that a package ships. */
export function packageSchemas(folder: string): readonly SchemaFile[] {
  const schemas = join(folder, "schema");
  return existsSync(schemas) ? schemaFiles(schemas) : [];
}

/** What is no JSON object has no name and no version. */
function contentOf(file: string): { readonly [key: string]: Json } {
  try {
    const text = Buffer.from(nodeFileSystem.read(nodeFileSystem.realPath(file))).toString("utf8");
    const content: Json = JSON.parse(text);
    return isJsonObject(content) ? content : {};
  } catch {
    return {};
  }
}

import { relativePath } from "../../base/relative-path.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import { identifier } from "../escape/identifier.ts";

/** Folder of all TypeScript in the output. */
export const ROOT = "typescript";

/** Path of the module that holds a record: that of the definition file it belongs to. */
export function recordModule(catalog: Catalog, record: RecordType): string {
  const home = recordOf(catalog, record.home);
  const folder = home.form === "message" ? "events" : "types";
  return `${ROOT}/${ownerFolder(home.model)}${folder}/${identifier(home.name)}.ts`;
}

/** Path of the module with the value sets of a data model, or with those that all share. */
export function valueSetsModule(model?: string): string {
  return `${ROOT}/${ownerFolder(model)}value-sets.ts`;
}

/** Path of the module with the shapes that the validators of a data model run on. */
export function shapesModule(model: string): string {
  return `${ROOT}/${ownerFolder(model)}shapes.ts`;
}

/** Path of the module that exports all of a data model. */
export function indexModule(model: string): string {
  return `${ROOT}/${ownerFolder(model)}index.ts`;
}

/** Path of the module that dispatches the messages of a data model, or those of all. */
export function messagesModule(model?: string): string {
  return `${ROOT}/${ownerFolder(model)}messages.ts`;
}

/** Path of the module that exports all data models. */
export const UMBRELLA_MODULE = `${ROOT}/index.ts`;

/** Path of the module by which generated code reaches the runtime. */
export const RUNTIME_MODULE = `${ROOT}/runtime/index.ts`;

/** How one module imports another: `../types/Address.js`. */
export function specifier(from: string, to: string): string {
  const path = relativePath(from, to).replace(/\.ts$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}

function ownerFolder(model: string | undefined): string {
  return model === undefined ? "" : `models/${identifier(model)}/`;
}

import { basename, dirname, join, relative, sep } from "node:path";

import type { SourceFile } from "../base/source.ts";
import { EnvironmentError } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";
import { filesBelow } from "./generator-package.ts";

/** A schema and where it came from. */
export interface SchemaFile extends SourceFile {
  /** Absolute. `path` is only `<folder>/<file>`, which names the data model and the event type. */
  readonly from: string;
}

/** The JSON files that a path names: itself, or all below a folder. */
export function schemaFiles(path: string): readonly SchemaFile[] {
  const isFolder = nodeFileSystem.kindOf(nodeFileSystem.realPath(path)) === "folder";
  const files = isFolder
    ? filesBelow(nodeFileSystem, path).filter((file) => file.endsWith(".json"))
    : [path];
  if (files.length === 0) throw new EnvironmentError(`"${path}" holds no .json file.`);
  return files.map((file) => {
    const bytes = nodeFileSystem.read(nodeFileSystem.realPath(file));
    const start = isFolder ? path : dirname(dirname(file));
    const short = relative(start, file).split(sep).join("/");
    const name = short.includes("/") ? short : join(basename(start), short).split(sep).join("/");
    return { path: name, text: Buffer.from(bytes).toString("utf8"), from: file };
  });
}

/** The names of a file: one per line, a path and a name, with a tab between them. */
export function namesOf(path: string): ReadonlyMap<string, string> {
  const text = Buffer.from(nodeFileSystem.read(nodeFileSystem.realPath(path))).toString("utf8");
  const rows = text.split(/\r?\n/).map((line) => line.split("\t"));
  return new Map(
    rows.flatMap(([key, name]) => (key && name ? [[key.trim().toLowerCase(), name.trim()]] : [])),
  );
}

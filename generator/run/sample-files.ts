import { basename, dirname, join, relative, sep } from "node:path";

import { EnvironmentError } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";
import { filesBelow } from "./generator-package.ts";
import type { SchemaFile } from "./schema-files.ts";

/** Bytes of all samples together: they are compared with each other, and held at once. */
const LIMIT = 256 * 1024 * 1024;

/** Names of files that hold messages. */
const MESSAGES = /\.(json|ndjson|jsonl)$/;

/** The texts of the message files that paths name: themselves, or all below a folder. */
export function sampleFiles(paths: readonly string[]): readonly SchemaFile[] {
  let bytesRead = 0;
  return paths.flatMap((path) => {
    const isFolder = nodeFileSystem.kindOf(nodeFileSystem.realPath(path)) === "folder";
    return pathsAt(path).map((file) => {
      const bytes = nodeFileSystem.read(nodeFileSystem.realPath(file));
      bytesRead += bytes.length;
      if (bytesRead > LIMIT)
        throw new EnvironmentError(`The samples have more than ${LIMIT} bytes: take fewer.`);
      const start = isFolder ? path : dirname(dirname(file));
      const short = relative(start, file).split(sep).join("/");
      const name = short.includes("/") ? short : join(basename(start), short).split(sep).join("/");
      return { path: name, text: Buffer.from(bytes).toString("utf8"), from: file };
    });
  });
}

/** The path itself, or all message files below a folder, sorted. */
function pathsAt(path: string): readonly string[] {
  const real = nodeFileSystem.realPath(path);
  if (nodeFileSystem.kindOf(real) !== "folder") return [path];
  const files = filesBelow(nodeFileSystem, real).filter((file) => MESSAGES.test(file));
  if (files.length > 0) return files;
  throw new EnvironmentError(`"${path}" holds no .json, .ndjson or .jsonl file.`);
}

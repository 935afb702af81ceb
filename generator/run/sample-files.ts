import { basename, dirname, join, relative, sep } from "node:path";

import { EnvironmentError } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";
import { messageFiles } from "./message-files.ts";
import type { SchemaFile } from "./schema-files.ts";

/** Bytes of all samples together: they are compared with each other, and held at once. */
const LIMIT = 256 * 1024 * 1024;

/** The texts of the message files that paths name: themselves, or all below a folder. */
export function sampleFiles(paths: readonly string[]): readonly SchemaFile[] {
  let bytesRead = 0;
  return paths.flatMap((path) => {
    const isFolder = nodeFileSystem.kindOf(nodeFileSystem.realPath(path)) === "folder";
    return messageFiles(path).map((file) => {
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

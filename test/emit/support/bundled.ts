import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import type { EmitInput, Emitter } from "../../../generator/emit/emitter.ts";
import { bundle } from "../../support/bundle.ts";

const runtimeFolder = resolve(import.meta.dirname, "../../../generator/runtime");

/** What emitters get: the catalog and the sources of the runtime. */
export function emitInput(catalog: Catalog): EmitInput {
  const paths = readdirSync(runtimeFolder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const runtime = paths.toSorted().map((path) => ({
    path: path.replaceAll("\\", "/"),
    text: readFileSync(join(runtimeFolder, path), "utf8"),
  }));
  return { catalog, version: "0.0.0", runtime };
}

/** A module made of an entry text and of what some emitters write, as an application would bundle it. */
export async function bundled(
  catalog: Catalog,
  emitters: readonly Emitter[],
  entry: string,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "canon-bundle-"));
  try {
    const files = emitters.flatMap((emitter) => emitter.emit(emitInput(catalog)));
    for (const { path, text } of [...files, { path: "entry.ts", text: entry }]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await bundle(join(folder, "entry.ts"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The module that a text is. */
export async function imported<T>(code: string): Promise<T> {
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as T;
}

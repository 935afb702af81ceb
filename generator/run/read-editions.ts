import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../base/compare.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Edition } from "../catalog/edition.ts";
import { checkChain } from "../edition/check-chain.ts";
import { readSnapshot } from "../edition/read-snapshot.ts";

/** What came of reading all editions. */
export interface EditionsRead {
  /** Oldest first; none at all if there are errors. */
  readonly editions: readonly Edition[];
  readonly diagnostics: readonly Diagnostic[];
  /** The files, by path relative to the definitions folder. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** The folder of the editions, below that of the definitions. */
export const EDITIONS = "editions";

/** Reads the editions that lie beside definitions, and proves that none was changed or left out. */
export function readEditions(definitions: string): EditionsRead {
  const folder = join(definitions, EDITIONS);
  if (!existsSync(folder)) return { editions: [], diagnostics: [], sources: new Map() };
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const files = names
    .toSorted((a, b) => compareText(editionName(a), editionName(b)))
    .map((name) => sourceOf(folder, name));
  const read = files.map((file) => ({ ...readSnapshot(file), file }));
  const editions = read.flatMap(({ edition, file }) =>
    edition === undefined ? [] : [{ edition, file }],
  );
  const faults = read.flatMap(({ diagnostics }) => diagnostics);
  const diagnostics = faults.length > 0 ? faults : checkChain(editions);
  return {
    editions: diagnostics.length > 0 ? [] : editions.map(({ edition }) => edition),
    diagnostics,
    sources: new Map(files.map((file) => [file.path, file])),
  };
}

function sourceOf(folder: string, name: string): SourceFile {
  const path = join(folder, name);
  const bytes = statSync(path).isFile() ? readFileSync(path) : new Uint8Array();
  return { path: `${EDITIONS}/${name}`, text: decoded(bytes) };
}

/** Empty, and so no edition, if it is not UTF-8. Version control may have changed the line ends. */
function decoded(bytes: Uint8Array): string {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}

function editionName(file: string): string {
  return file.slice(0, -".json".length);
}

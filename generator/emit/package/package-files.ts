import { compareBy } from "../../base/compare.ts";
import type { OutputFile } from "../../base/output-file.ts";
import type { Emitter, EmitInput } from "../emitter.ts";
import { withoutBanner } from "../typescript/banner.ts";
import { chunkOf, ownerOf } from "./chunk-of.ts";
import { codePath } from "./code-path.ts";
import { LICENSE } from "./license.ts";
import { link } from "./link/link.ts";
import { manifest } from "./manifest.ts";
import type { Declarations, ModuleCodes } from "./module-code.ts";
import { packageJson } from "./package-json.ts";
import type { PackageInput } from "./package-input.ts";
import { reachable } from "./reachable.ts";
import { readme } from "./readme.ts";

/** What all packages of a run share. */
interface PackageMaterials {
  /** The emitters whose output is shipped. */
  readonly parts: readonly Emitter[];
  /** What the emitters get, but for the catalog. */
  readonly shared: Omit<EmitInput, "catalog">;
  readonly toCode: (modules: readonly OutputFile[]) => ModuleCodes;
}

/** The files of one package, by path: code, schemas and what npm asks for. */
export function packageFiles(
  input: PackageInput,
  { parts, shared, toCode }: PackageMaterials,
): readonly OutputFile[] {
  const { catalog } = input;
  const emitted = parts.flatMap((part) => part.emit({ ...shared, catalog }));
  const sources = emitted.filter(({ path }) => path.endsWith(".ts"));
  const modules = toCode(sources.map(({ path, text }) => file(path, withoutBanner(text))));
  const schemas = emitted.filter(({ path }) => path.startsWith("schemas/"));
  const files = [
    ...codeFiles(input, modules),
    ...typeFiles(input, modules),
    ...schemas.map((schema) => schemaFile(input, schema)),
    file("package.json", packageJson(input)),
    file("README.md", readme(input)),
    file("LICENSE", LICENSE),
  ];
  return [...files, file("manifest.json", manifest(input, files))].toSorted(
    compareBy(({ path }) => path),
  );
}

function codeFiles({ entries }: PackageInput, modules: ModuleCodes): readonly OutputFile[] {
  return link({ modules, entries: entries.map(({ module }) => module), chunkOf, ownerOf });
}

/** Declarations stay one per module, and only those that a way in leads to are shipped. */
function typeFiles({ entries }: PackageInput, modules: ModuleCodes): readonly OutputFile[] {
  const typesOf = (path: string): Declarations | undefined => modules.get(path)?.types();
  const ways = entries.map(({ module }) => module);
  return reachable(ways, (path) => typesOf(path)?.esm).flatMap((path) => {
    const { esm = "", cjs = "" } = typesOf(path) ?? {};
    return [file(codePath(path, ".d.ts"), esm), file(codePath(path, ".d.cts"), cjs)];
  });
}

/**
 * `schemas/sending/PatientAdmin.Cancel.json` without white space, as `schema/sending/Cancel.json` in
 * the package of the data model.
 */
function schemaFile({ kind, models }: PackageInput, { path, text }: OutputFile): OutputFile {
  const short = path.replace(/^schemas\//, "schema/");
  const own = kind === "model" ? short.replace(`/${models[0]?.model.name}.`, "/") : short;
  return file(own, `${JSON.stringify(JSON.parse(text))}\n`);
}

function file(path: string, text: string): OutputFile {
  return { path, text };
}

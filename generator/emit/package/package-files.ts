import { compareBy } from "../../base/compare.ts";
import type { OutputFile } from "../../base/output-file.ts";
import type { Emitter, EmitInput } from "../emitter.ts";
import { codePath, EXTENSIONS } from "./code-path.ts";
import { LICENSE } from "./license.ts";
import { manifest } from "./manifest.ts";
import { entryModules, packageJson } from "./package-json.ts";
import type { PackageInput } from "./package-input.ts";
import { reachable } from "./reachable.ts";
import { readme } from "./readme.ts";

/** What all packages of a run share. */
interface PackageMaterials {
  /** The emitters whose output is shipped. */
  readonly parts: readonly Emitter[];
  readonly runtime: EmitInput["runtime"];
  /** The code files of a generated module. */
  readonly toCode: (module: OutputFile) => readonly OutputFile[];
}

/** The files of one package, by path: code, schemas and what npm asks for. */
export function packageFiles(
  input: PackageInput,
  { parts, runtime, toCode }: PackageMaterials,
): readonly OutputFile[] {
  const { catalog, generator } = input;
  const emitted = parts.flatMap((part) => part.emit({ catalog, version: generator, runtime }));
  const code = emitted.filter(({ path }) => path.endsWith(".ts")).flatMap(toCode);
  const files = [
    ...reachable(code, entryPaths(input)),
    ...emitted.filter(({ path }) => path.endsWith(".json")).map((file) => schemaFile(input, file)),
    file("package.json", packageJson(input)),
    file("README.md", readme(input)),
    file("LICENSE", LICENSE),
  ];
  return [...files, file("manifest.json", manifest(input, files))].toSorted(
    compareBy(({ path }) => path),
  );
}

function entryPaths(input: PackageInput): readonly string[] {
  return entryModules(input).flatMap(([, module]) =>
    EXTENSIONS.map((extension) => codePath(module, extension)),
  );
}

/** `schemas/sending/PatientAdmin.Cancel.json` as `schema/sending/Cancel.json`, without white space. */
function schemaFile({ model }: PackageInput, { path, text }: OutputFile): OutputFile {
  const short = path.replace(/^schemas\//, "schema/").replace(`/${model.name}.`, "/");
  return file(short, `${JSON.stringify(JSON.parse(text))}\n`);
}

function file(path: string, text: string): OutputFile {
  return { path, text };
}

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  lstatSync,
  readlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { OutputFile } from "../../generator/base/output-file.ts";
import type { Emitter } from "../../generator/emit/emitter.ts";
import { nodeFileSystem, type FileSystem } from "../../generator/run/file-system.ts";
import type { GenerateHost } from "../../generator/run/generate-host.ts";

/** A project in a temporary folder: definitions of one line each, and a host whose emitters copy them. */
export interface FakeProject {
  readonly root: string;
  readonly definitions: string;
  readonly out: string;
}

/** Makes a project. `definitions` are texts by file name. */
export function fakeProject(definitions: Readonly<Record<string, string>>): FakeProject {
  const root = mkdtempSync(join(tmpdir(), "canon-run-"));
  mkdirSync(join(root, "definitions"));
  mkdirSync(join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), "{}");
  const project = { root, definitions: join(root, "definitions"), out: join(root, "generated") };
  for (const [name, text] of Object.entries(definitions)) define(project, name, text);
  return project;
}

/** Writes a definition. */
export function define(project: FakeProject, name: string, text: string): void {
  writeFileSync(join(project.definitions, name), text);
}

/** How often each part of a fake host was used. */
export interface Uses {
  reads: number;
}

/** A host whose catalog holds the definitions as they are: one emitter copies them, one makes code of them. */
export function fakeHost(fs: FileSystem = nodeFileSystem): GenerateHost & { readonly uses: Uses } {
  const uses = { reads: 0 };
  return {
    uses,
    fs,
    version: "1.0.0",
    codeDigest: () => "code",
    runtime: () => [],
    emitters: () => Promise.resolve([copies, code]),
    read: (definitions) => {
      uses.reads += 1;
      const texts = Object.fromEntries(
        readdirSync(definitions).map((name) => [
          name,
          readFileSync(join(definitions, name), "utf8"),
        ]),
      );
      return Promise.resolve({
        catalog: catalogWith(JSON.stringify(texts)),
        diagnostics: [],
        documents: [],
        sources: new Map(Object.entries(texts).map(([path, text]) => [path, { path, text }])),
        packageFiles: [],
      });
    },
  };
}

const copies = emitterOf("copies", (name, text) => ({
  path: `copies/${name}.txt`,
  text,
}));

const code = emitterOf("code", (name, text) => ({
  path: `code/deep/${name}.ts`,
  text: `export const text = ${JSON.stringify(text)};\n`,
}));

function emitterOf(name: string, file: (name: string, text: string) => OutputFile): Emitter {
  return {
    name,
    purpose: "For tests.",
    emit: ({ catalog }) => {
      const texts = JSON.parse(catalog.description) as Record<string, string>;
      return Object.entries(texts).map(([path, text]) => file(path.replace(".yaml", ""), text));
    },
  };
}

function catalogWith(description: string): Catalog {
  const none = new Map<string, never>();
  return {
    description,
    scope: "@test",
    models: none,
    events: none,
    records: none,
    valueSets: none,
    formats: none,
    extensions: none,
  };
}

/** All that is below a folder: texts by path, links as `-> target`, empty folders as `/`. */
export function tree(folder: string): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  const walk = (path: string): void => {
    const names = readdirSync(join(folder, path));
    if (names.length === 0 && path !== "") found.push([`${path}/`, ""]);
    for (const name of names) {
      const below = path === "" ? name : `${path}/${name}`;
      const stat = lstatSync(join(folder, below));
      if (stat.isSymbolicLink()) found.push([below, `-> ${readlinkSync(join(folder, below))}`]);
      else if (stat.isDirectory()) walk(below);
      else found.push([below, readFileSync(join(folder, below), "utf8")]);
    }
  };
  walk("");
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

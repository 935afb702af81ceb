import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { didYouMean } from "../base/did-you-mean.ts";
import { hasErrors } from "../base/diagnostic.ts";
import type { DefinitionsRead } from "./definitions-read.ts";
import { META_SCHEMA } from "../definition/meta-schema.ts";
import { read } from "../read/read.ts";
import { catalogOfSchemas } from "../registry/catalog-of-schemas.ts";
import { definitionsAt } from "./comparison-git.ts";
import { installedPackage, packageIn, packageSchemas } from "./comparison-package.ts";
import type { SideOrigin, SideRead } from "./comparison-side.ts";
import { packageDataFrom } from "./package-data.ts";
import { readDefinitions } from "./read-definitions.ts";
import { readEditions, type EditionsRead } from "./read-editions.ts";
import { schemaFiles, type SchemaFile } from "./schema-files.ts";

/** Names of the definitions as they are now. */
const WORKING: readonly string[] = [".", "definitions"];

const EDITION_NAME = new RegExp(META_SCHEMA.$defs.editionName.pattern, "u");

/** What can be compared from one place, each read when it is first asked for. */
export interface ComparisonSides {
  /**
   * The side that a text names, the first of: the definitions as they are now (`.`), an edition
   * (`2023-03`, `latest`), a file or folder, an installed package, a git ref. With `./` before it, it is a
   * file or folder in any case.
   */
  side(text: string): Promise<SideRead>;
  /** The definitions as they are now. */
  working(): Promise<DefinitionsRead>;
  /** The editions that lie beside them. */
  editions(): EditionsRead;
}

/** Where names of sides are looked up; both paths are absolute. */
export interface ComparisonPlace {
  readonly cwd: string;
  readonly definitions: string;
}

/** What can be compared from a place. */
export function comparisonSides(place: ComparisonPlace): ComparisonSides {
  let definitions: Promise<DefinitionsRead> | undefined;
  let editions: EditionsRead | undefined;
  const sides: ComparisonSides = {
    working: () => (definitions ??= readDefinitions(place.definitions, { lint: "none" })),
    editions: () => (editions ??= readEditions(place.definitions)),
    side: (text) => sideNamed(text, place, sides),
  };
  return sides;
}

async function sideNamed(
  text: string,
  place: ComparisonPlace,
  sides: ComparisonSides,
): Promise<SideRead> {
  if (WORKING.includes(text)) return await workingSide(place, sides);
  if (text === "latest" || EDITION_NAME.test(text)) return editionSide(text, place, sides);
  const path = resolve(place.cwd, text);
  if (existsSync(path)) return await pathSide(text, path, sides);
  const installed = installedPackage(place.cwd, text);
  if (installed !== undefined) return await packageSide(installed, sides);
  return gitSide(text, place) ?? unknownSide(text, sides);
}

async function workingSide(place: ComparisonPlace, sides: ComparisonSides): Promise<SideRead> {
  const { catalog, diagnostics, sources } = await sides.working();
  const origin = { label: "definitions", sources, folder: place.definitions };
  return sideOf(origin, { catalog, diagnostics });
}

function editionSide(text: string, place: ComparisonPlace, sides: ComparisonSides): SideRead {
  const { editions, diagnostics, sources } = sides.editions();
  const folder = place.definitions;
  if (hasErrors(diagnostics))
    return { kind: "faulty", origin: { label: "editions", sources, folder }, diagnostics };
  const edition = text === "latest" ? editions.at(-1) : editions.find(({ name }) => name === text);
  if (edition === undefined) return unknownEdition(text, sides);
  const { name: label, catalog } = edition;
  return { kind: "side", side: { label, catalog, sources, folder, edition, isPartial: false } };
}

/** A folder of definitions, a package, or JSON Schemas. */
async function pathSide(text: string, path: string, sides: ComparisonSides): Promise<SideRead> {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && existsSync(join(path, "catalog.yaml"))) {
    const { catalog, diagnostics, sources } = await readDefinitions(path, { lint: "none" });
    return sideOf({ label: text, sources, folder: path }, { catalog, diagnostics });
  }
  const found = isFolder ? packageIn(path) : undefined;
  if (found !== undefined) return await packageSide(found, sides);
  return await schemaSide({ label: text, folder: path }, schemaFiles(path), sides);
}

async function packageSide(
  found: { readonly label: string; readonly folder: string },
  sides: ComparisonSides,
): Promise<SideRead> {
  const schemas = packageSchemas(found.folder);
  if (schemas.length > 0) return await schemaSide(found, schemas, sides);
  const message = `The package "${found.label}" holds no schemas.`;
  return { kind: "unknown", message, hint: "Only packages of data models can be compared." };
}

async function schemaSide(
  where: { readonly label: string; readonly folder: string },
  schemas: readonly SchemaFile[],
  sides: ComparisonSides,
): Promise<SideRead> {
  const result = catalogOfSchemas(schemas, (await sides.working()).catalog);
  const { catalog } = result;
  if (catalog !== undefined) {
    const side = { ...where, catalog, sources: new Map(), isPartial: true };
    return { kind: "side", side };
  }
  const sources = new Map(result.sources.map((source) => [source.path, source]));
  return { kind: "faulty", origin: { ...where, sources }, diagnostics: result.diagnostics };
}

function gitSide(text: string, place: ComparisonPlace): SideRead | undefined {
  const committed = definitionsAt(place.definitions, text);
  if (committed === undefined) return undefined;
  if (committed.files.length === 0) {
    const message = `"${text}" has no definitions.`;
    return { kind: "unknown", message, hint: "The folder may have had another name then." };
  }
  const { catalog, diagnostics, sources } = read({
    files: committed.files,
    packageData: packageDataFrom(place.definitions),
  });
  return sideOf({ label: text, sources, folder: place.definitions }, { catalog, diagnostics });
}

function sideOf(
  origin: SideOrigin,
  { catalog, diagnostics }: Pick<DefinitionsRead, "catalog" | "diagnostics">,
): SideRead {
  if (catalog !== undefined && !hasErrors(diagnostics))
    return { kind: "side", side: { ...origin, catalog, isPartial: false } };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { kind: "faulty", origin, diagnostics: errors };
}

function unknownEdition(text: string, sides: ComparisonSides): SideRead {
  const names = sides.editions().editions.map(({ name }) => name);
  const all = names.length === 0 ? "There are none yet." : `There are ${names.join(", ")}.`;
  const message = text === "latest" ? "There is no edition." : `There is no edition "${text}".`;
  return { kind: "unknown", message, hint: didYouMean(text, names) ?? all };
}

function unknownSide(text: string, sides: ComparisonSides): SideRead {
  const names = sides.editions().editions.map(({ name }) => name);
  return {
    kind: "unknown",
    message: `"${text}" is no edition, no file or folder, no installed package and no git ref.`,
    hint:
      didYouMean(text, [...names, "latest", ...WORKING]) ??
      'Name an edition such as "latest", a git ref such as "main", a folder or a package.',
  };
}

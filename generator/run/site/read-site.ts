import { hasErrors, type Diagnostic } from "../../base/diagnostic.ts";
import type { SourceFile } from "../../base/source.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import { printSnapshot } from "../../edition/print-snapshot.ts";
import { siteDiagnostics } from "../../site/site-diagnostics.ts";
import { siteOf, UNRELEASED } from "../../site/site-of.ts";
import type { Site } from "../../site/site.ts";
import type { FileSystem } from "../file-system.ts";
import { generatorPackage } from "../generator-package.ts";
import { readDefinitions } from "../read-definitions.ts";
import { readEditions } from "../read-editions.ts";
import { moduleSources } from "./module-sources.ts";
import { readGuides } from "./read-guides.ts";
import { styleSources } from "./style-sources.ts";

/** What site to read. */
export interface ReadSiteOptions {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Names of the editions to show; all if it is not given. */
  readonly shown?: readonly string[];
  /** Shows the definitions as they are even if the newest edition has them just so. */
  readonly preview?: boolean;
}

/** What came of it. */
export interface SiteRead {
  /** None if there are errors. */
  readonly site: Site | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that were read, by path relative to the definitions folder. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Reads all that a site is made of. The definitions themselves only where the site shows them. */
export async function readSite(fs: FileSystem, options: ReadSiteOptions): Promise<SiteRead> {
  const { definitions, shown } = options;
  const { editions, ...released } = readEditions(definitions);
  if (hasErrors(released.diagnostics)) return { site: undefined, ...released };
  const isShown = shown === undefined || shown.includes(UNRELEASED) || editions.length === 0;
  const read = isShown ? await readDefinitions(definitions, { lint: "errors" }) : undefined;
  const sources = new Map([...released.sources, ...(read?.sources ?? [])]);
  const { diagnostics = [], catalog } = read ?? {};
  if (hasErrors(diagnostics)) return { site: undefined, diagnostics, sources };
  const guides = readGuides(definitions);
  for (const guide of guides) sources.set(guide.path, guide);
  const current = isWanted(options, editions, catalog) ? catalog : undefined;
  const site = siteOf({
    editions,
    ...(current === undefined ? {} : { current }),
    ...(shown === undefined ? {} : { shown }),
    guides,
    modules: moduleSources(fs),
    styles: styleSources(fs),
    version: generatorPackage(fs).version,
  });
  const newest = (editions.at(-1) ?? site.newest).catalog;
  const problems = [...diagnostics, ...siteDiagnostics(site, newest)];
  return { site: hasErrors(problems) ? undefined : site, diagnostics: problems, sources };
}

/** Definitions that the newest edition holds as they are would be shown twice. */
function isWanted(
  { shown, preview = false }: ReadSiteOptions,
  editions: readonly Edition[],
  catalog: Catalog | undefined,
): boolean {
  const newest = editions.at(-1);
  if (catalog === undefined) return false;
  if (preview || shown?.includes(UNRELEASED) === true || newest === undefined) return true;
  return printSnapshot(newest) !== printSnapshot({ ...newest, catalog });
}

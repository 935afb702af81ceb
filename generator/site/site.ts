import type { OutputFile } from "../base/output-file.ts";
import type { SourceFile } from "../base/source.ts";
import type { SiteEdition } from "./site-edition.ts";

/** All that the site is made of. */
export interface Site {
  /** Oldest first; what is not released comes last. */
  readonly editions: readonly SiteEdition[];
  /** The newest one that is released, or else the last of all. */
  readonly newest: SiteEdition;
  /** Guides in Markdown, by path below the definitions: `guides/02-push-and-pull.md`. */
  readonly guides: readonly SourceFile[];
  /** Sources of the modules that run in pages, by path below `generator/`, with all that they import. */
  readonly modules: readonly SourceFile[];
  /** The parts of the style sheet, by path below `style/`: `base.css`. `style.ts` has their order. */
  readonly styles: readonly SourceFile[];
  /** Version of the generator. */
  readonly version: string;
}

/** A file of the site that is no page. */
export type SiteFile = OutputFile;

import type { Address } from "../address.ts";
import type { Site } from "../site.ts";
import type { SiteEdition } from "../site-edition.ts";

/** What is around a page: what the frame of every page of an edition is made of. */
export interface ShellContext {
  readonly site: Site;
  /** The edition that the page belongs to; none for pages of the whole site. */
  readonly edition?: SiteEdition;
  /** Folder of the style sheet and the modules. */
  readonly assets: Address;
  /** The pages of an edition, relative to its folder. */
  readonly pagesOf: (edition: string) => ReadonlySet<Address>;
}

import { printSnapshot } from "../../edition/print-snapshot.ts";
import { inEdition } from "../address.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { SiteFile } from "../site.ts";

/** The file of an edition with its whole catalog, below the folder of the edition. */
export const CATALOG_FILE = `${inEdition.data}catalog.json`;

/** The whole catalog: for a released edition its snapshot, to the byte. */
export function catalogFile(edition: SiteEdition): readonly SiteFile[] {
  const { name, catalog, versions, umbrella = "", earlier } = edition;
  const before = earlier.at(-1);
  const previous = before && { name: before.name, digest: before.digest };
  const head = { name, ...(previous === undefined ? {} : { previous }), versions, umbrella };
  return [{ path: `${name}/${CATALOG_FILE}`, text: printSnapshot({ ...head, catalog }) }];
}

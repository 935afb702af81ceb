import { printSnapshot } from "../../edition/print-snapshot.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { SiteFile } from "../site.ts";
import { CATALOG_FILE } from "./catalog-address.ts";

/** The whole catalog: for a released edition its snapshot, to the byte. */
export function catalogFile(edition: SiteEdition): readonly SiteFile[] {
  const { name, catalog, versions, umbrella = "", earlier } = edition;
  const before = earlier.at(-1);
  const previous = before && { name: before.name, digest: before.digest };
  const head = { name, ...(previous === undefined ? {} : { previous }), versions, umbrella };
  return [{ path: `${name}/${CATALOG_FILE}`, text: printSnapshot({ ...head, catalog }) }];
}

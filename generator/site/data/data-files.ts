import type { OutputFile } from "../../base/output-file.ts";
import type { Page } from "../page.ts";
import { editionPages } from "../pages.ts";
import type { Site } from "../site.ts";
import type { SiteEdition } from "../site-edition.ts";
import { ANCHORS_FILE, FIELDS_FILE } from "./data-address.ts";
import { editionAnchors } from "./edition-anchors.ts";
import { fieldsCsv } from "./fields-csv.ts";

/** Files about a whole edition. */
export function dataFiles(edition: SiteEdition, site: Site): readonly OutputFile[] {
  const { name } = edition;
  return [
    { path: `${name}/${FIELDS_FILE}`, text: fieldsCsv(edition) },
    { path: `${name}/${ANCHORS_FILE}`, text: anchorsText(edition, editionPages(edition, site)) },
  ];
}

function anchorsText(edition: SiteEdition, pages: readonly Page[]): string {
  const anchors = editionAnchors(edition);
  const byPage = pages.map(({ address }) => {
    const local = address.slice(edition.name.length + 1);
    return [local, anchors.get(local) ?? []] as const;
  });
  return `${JSON.stringify({ edition: edition.name, pages: Object.fromEntries(byPage) })}\n`;
}

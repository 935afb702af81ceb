import type { OutputFile } from "../../base/output-file.ts";
import type { JsonObject } from "../../base/json.ts";
import { inEdition } from "../address.ts";
import type { Page, PageKind } from "../page.ts";
import { editionPages } from "../pages.ts";
import type { Site } from "../site.ts";
import type { SiteEdition } from "../site-edition.ts";
import { editionAnchors } from "./edition-anchors.ts";

/** What has a page of its own in the download, by the kind of the page. */
const PARTS: readonly (readonly [name: string, kind: PageKind])[] = [
  ["models", "model"],
  ["events", "event"],
  ["types", "type"],
  ["valueSets", "value-set"],
  ["formats", "format"],
  ["extensions", "extension"],
];

/** Files about all pages of an edition: what they tell, and where they and their anchors are. */
export function dataFiles(edition: SiteEdition, site: Site): readonly OutputFile[] {
  const pages = editionPages(edition, site);
  const file = (name: string, data: JsonObject): OutputFile => ({
    path: `${edition.name}/${inEdition.data}${name}`,
    text: `${JSON.stringify(data)}\n`,
  });
  return [
    file("model.json", wholeEdition(edition, pages)),
    file("anchors.json", anchors(edition, pages)),
  ];
}

/** What the pages of an edition tell, in one. */
function wholeEdition({ name }: SiteEdition, pages: readonly Page[]): JsonObject {
  const parts = PARTS.map(([part, kind]) => {
    const ofKind = pages.filter((page) => page.kind === kind);
    return [part, ofKind.map((page) => page.data())] as const;
  });
  return { edition: name, ...Object.fromEntries(parts) };
}

function anchors(edition: SiteEdition, pages: readonly Page[]): JsonObject {
  const known = editionAnchors(edition);
  const byPage = pages.map(({ address }) => {
    const local = address.slice(edition.name.length + 1);
    return [local, known.get(local) ?? []] as const;
  });
  return { edition: edition.name, pages: Object.fromEntries(byPage) };
}

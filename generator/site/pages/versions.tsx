import type { VNode } from "preact";
import { VERSIONS } from "../address.ts";
import { classCounts } from "../compare/change-class.ts";
import { editionChanges } from "../compare/edition-changes.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import type { Site } from "../site.ts";
import { EditionTable } from "./versions/edition-table.tsx";
import { VersionMatrix } from "./versions/version-matrix.tsx";

/** The page of all editions. */
export function versionsPages(site: Site): readonly Page[] {
  return [
    {
      kind: "versions",
      address: VERSIONS,
      title: "Editions and versions",
      summary:
        "All editions of the reference, the version of each data model in them, and what they changed.",
      trail: [],
      content: (here) => <Versions site={site} here={here} />,
      data: () => ({
        newest: site.newest.name,
        editions: site.editions.map((edition) => {
          const { name, isReleased, umbrella, versions, catalog } = edition;
          const comparison = editionChanges(edition, site);
          return {
            name,
            isReleased,
            ...(umbrella === undefined ? {} : { umbrella }),
            models: catalog.models.size,
            eventTypes: catalog.events.size,
            versions: Object.fromEntries(versions),
            ...(comparison && { changes: { ...classCounts(comparison.changes) } }),
          };
        }),
      }),
    },
  ];
}

function Versions({ site, here }: { readonly site: Site; readonly here: Here }): VNode {
  return (
    <>
      <p class="lead">
        An edition is a release of all data models at once. Each data model has a version of its
        own, which moves by what the edition changed in it: the first number for what breaks, the
        second for what is new, the third for words.
      </p>
      <h2 id="editions">Editions</h2>
      <EditionTable site={site} here={here} />
      <h2 id="models">Versions of the data models</h2>
      <VersionMatrix site={site} here={here} />
    </>
  );
}

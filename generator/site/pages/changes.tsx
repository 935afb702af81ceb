import type { VNode } from "preact";
import { inEdition } from "../address.ts";
import { changesData } from "../compare/changes-data.ts";
import { editionChanges } from "../compare/edition-changes.ts";
import type { Page } from "../page.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { Site } from "../site.ts";
import { ChangesContent } from "./changes/changes-content.tsx";

/** What an edition changed against the one before it. */
export function changesPages(edition: SiteEdition, site: Site): readonly Page[] {
  const { name } = edition;
  const before = edition.earlier.at(-1)?.name;
  return [
    {
      kind: "changes",
      address: `${name}/${inEdition.changes}`,
      title: before === undefined ? "Changes" : `Changes since ${before}`,
      summary:
        before === undefined
          ? `${name} is the first edition.`
          : `What changed from ${before} to ${name}, for senders, for receivers and for code.`,
      trail: [],
      content: (here) => {
        const comparison = editionChanges(edition, site);
        if (comparison === undefined) return <First name={name} />;
        return <ChangesContent comparison={comparison} here={here} />;
      },
      data: () => {
        const comparison = editionChanges(edition, site);
        return comparison === undefined ? { to: name, changes: [] } : changesData(comparison);
      },
    },
  ];
}

function First({ name }: { readonly name: string }): VNode {
  return <p class="lead">{name} is the first edition: there is nothing before it.</p>;
}

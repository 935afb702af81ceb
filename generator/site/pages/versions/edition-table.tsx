import type { VNode } from "preact";
import { DIFF, diffAddress } from "../../address.ts";
import { CHANGE_CLASSES, classCounts, CLASS_WORDS } from "../../compare/change-class.ts";
import { editionChanges } from "../../compare/edition-changes.ts";
import type { Here } from "../../here.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import type { Site } from "../../site.ts";
import { editionMonth } from "../home/edition-month.ts";

interface EditionTableProps {
  readonly site: Site;
  readonly here: Here;
}

/** The editions, newest first, with links to what they changed. */
export function EditionTable({ site, here }: EditionTableProps): VNode {
  return (
    <Scroll label="Editions">
      <table class="versions">
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">Month</th>
            <th scope="col">All data models</th>
            <th scope="col" class="number">
              Data models
            </th>
            <th scope="col" class="number">
              Event types
            </th>
            {CHANGE_CLASSES.map((changeClass) => (
              <th scope="col" class="number">
                {CLASS_WORDS[changeClass].name}
              </th>
            ))}
            <th scope="col">Changes</th>
            <th scope="col">To the newest</th>
          </tr>
        </thead>
        <tbody>
          {site.editions.toReversed().map((edition) => (
            <EditionRow edition={edition} site={site} here={here} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface EditionRowProps extends EditionTableProps {
  readonly edition: SiteEdition;
}

function EditionRow({ edition, site, here }: EditionRowProps): VNode {
  const { name, umbrella, catalog, earlier } = edition;
  const { newest } = site;
  const before = earlier.at(-1)?.name;
  const comparison = editionChanges(edition, site);
  const counts = comparison && classCounts(comparison.changes);
  return (
    <tr>
      <th scope="row">
        <a href={here.to(`${name}/`)}>{name}</a>
      </th>
      <td>{editionMonth(name) ?? "not released"}</td>
      <td>{umbrella}</td>
      <td class="number">{catalog.models.size}</td>
      <td class="number">{catalog.events.size}</td>
      {CHANGE_CLASSES.map((changeClass) => (
        <td class="number">{counts?.[changeClass]}</td>
      ))}
      <td>
        {before !== undefined && <a href={here.to(diffAddress(before, name))}>since {before}</a>}
      </td>
      <td>
        {edition !== newest && (
          <a href={`${here.to(DIFF)}?from=${name}&to=${newest.name}`}>compare</a>
        )}
      </td>
    </tr>
  );
}

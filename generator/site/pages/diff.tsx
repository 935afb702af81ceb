import type { VNode } from "preact";
import { DIFF, diffAddress } from "../address.ts";
import { changesData } from "../compare/changes-data.ts";
import { editionChanges } from "../compare/edition-changes.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { Site } from "../site.ts";
import { ChangesContent } from "./changes/changes-content.tsx";
import { DiffForm } from "./diff/diff-form.tsx";

/** Comparisons: of each edition with the one before it, and of any two that the reader chooses. */
export function diffPages(site: Site): readonly Page[] {
  const neighbours = site.editions.map((edition) => neighbourPage(edition, site));
  return [choicePage(site), ...neighbours.filter((page) => page !== undefined)];
}

function neighbourPage(edition: SiteEdition, site: Site): Page | undefined {
  const before = edition.earlier.at(-1)?.name;
  const after = edition.name;
  if (before === undefined) return undefined;
  return {
    kind: "diff",
    address: diffAddress(before, after),
    title: `From ${before} to ${after}`,
    summary: `What changed from ${before} to ${after}, for senders, for receivers and for code.`,
    trail: [{ label: "Compare editions", address: DIFF }],
    content: (here) => {
      const comparison = editionChanges(edition, site);
      return comparison && <ChangesContent comparison={comparison} here={here} />;
    },
    data: () => {
      const comparison = editionChanges(edition, site);
      return comparison === undefined ? {} : changesData(comparison);
    },
  };
}

function choicePage(site: Site): Page {
  return {
    kind: "diff",
    address: DIFF,
    title: "Compare editions",
    summary: "What changed from one edition to another: any two of them.",
    trail: [],
    content: (here) => <Choice site={site} here={here} />,
    data: () => ({
      editions: site.editions.map(({ name }) => name),
      comparisons: steps(site).map(([from, to]) => ({ from, to, address: diffAddress(from, to) })),
    }),
  };
}

function Choice({ site, here }: { readonly site: Site; readonly here: Here }): VNode {
  return (
    <>
      <div data-module="diff">
        <DiffForm editions={site.editions} newest={site.newest} />
      </div>
      <h2 id="steps">From one edition to the next</h2>
      <ul>
        {steps(site)
          .toReversed()
          .map(([from, to]) => (
            <li>
              <a href={here.to(diffAddress(from, to))}>
                From {from} to {to}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}

/** The pairs of neighbours that have a page, oldest first. */
function steps({ editions }: Site): readonly (readonly [from: string, to: string])[] {
  return editions.flatMap(({ name, earlier }) => {
    const before = earlier.at(-1)?.name;
    return before === undefined ? [] : [[before, name] as const];
  });
}

import type { VNode } from "preact";
import { UMBRELLA } from "../../emit/package/package-names.ts";
import { CATALOG_FILE } from "../compare/catalog-address.ts";
import { CHANGE_CLASSES, classCounts, CLASS_WORDS } from "../compare/change-class.ts";
import { editionChanges } from "../compare/edition-changes.ts";
import { ANCHORS_FILE, FIELDS_FILE } from "../data/data-address.ts";
import type { Site } from "../site.ts";
import { GUIDES, inEdition, type Address } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { counted } from "../parts/counted.ts";
import { Fact } from "../parts/fact.tsx";
import { Text } from "../parts/text.tsx";
import type { SiteEdition } from "../site-edition.ts";
import { editionCounts } from "./home/edition-counts.ts";
import { editionMonth } from "./home/edition-month.ts";
import { homeData } from "./home/home-data.ts";
import { ModelTable } from "./home/model-table.tsx";

/** The first page of an edition: what is in it, and the ways into it. */
export function homePages(edition: SiteEdition, site: Site): readonly Page[] {
  const { name, catalog, isReleased } = edition;
  const size = `${counted(catalog.models.size, "data model", "data models")} and ${counted(catalog.events.size, "event type", "event types")}`;
  return [
    {
      kind: "edition",
      address: `${name}/`,
      title: isReleased ? `Edition ${name}` : "Unreleased definitions",
      summary: `${catalog.description.replaceAll("`", "")} ${size}.`,
      trail: [],
      content: (here) => (
        <HomeContent edition={edition} changes={changesOf(edition, site)} here={here} />
      ),
      data: () => homeData(edition, changesOf(edition, site)),
    },
  ];
}

type ChangeCounts = ReturnType<typeof classCounts>;

function changesOf(edition: SiteEdition, site: Site): ChangeCounts | undefined {
  const comparison = editionChanges(edition, site);
  return comparison && classCounts(comparison.changes);
}

interface HomeProps {
  readonly edition: SiteEdition;
  readonly here: Here;
}

interface HomeContentProps extends HomeProps {
  /** How much changed against the edition before; none for the first. */
  readonly changes: ChangeCounts | undefined;
}

function HomeContent({ edition, changes, here }: HomeContentProps): VNode {
  return (
    <>
      <p class="lead">
        <Text of={edition.catalog.description} />
      </p>
      <EditionFacts edition={edition} changes={changes} here={here} />
      <h2 id="ways">Start here</h2>
      <Ways edition={edition} here={here} />
      <h2 id="models">Data models</h2>
      <ModelTable edition={edition} here={here} />
      <h2 id="downloads">Downloads</h2>
      <ul>
        <li>
          <a href={here.within(FIELDS_FILE)}>All fields as CSV</a>: a row for each field of each
          event type, for spreadsheets.
        </li>
        <li>
          <a href={here.within(CATALOG_FILE)}>The whole edition as JSON</a>: its snapshot, from
          which all of this is made.
        </li>
        <li>
          <a href={here.within(ANCHORS_FILE)}>All addresses as JSON</a>: every page, and every
          anchor of fields and codes.
        </li>
      </ul>
    </>
  );
}

function EditionFacts({ edition, changes, here }: HomeContentProps): VNode {
  const { name, catalog, umbrella, earlier, isReleased } = edition;
  const previous = earlier.at(-1)?.name;
  const { fields, paths } = editionCounts(edition);
  return (
    <dl class="facts">
      <Fact term="Released">{isReleased ? (editionMonth(name) ?? name) : "not yet"}</Fact>
      {umbrella !== undefined && (
        <Fact term="Package">
          <code>{`${catalog.scope}/${UMBRELLA}@${umbrella}`}</code>, with all data models
        </Fact>
      )}
      <Fact term="Fields">
        {counted(fields, "field", "fields")} in all messages together, at{" "}
        {counted(paths, "different path", "different paths")}
      </Fact>
      <Fact term="Previous edition">{previous ?? "none: this is the first"}</Fact>
      {changes !== undefined && (
        <Fact term={`Changes since ${previous}`}>
          <a href={here.within(inEdition.changes)}>
            {CHANGE_CLASSES.map(
              (one) => `${changes[one]} ${CLASS_WORDS[one].name.toLowerCase()}`,
            ).join(", ")}
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Ways({ edition, here }: HomeProps): VNode {
  const { events, paths, types, valueSets, formats, extensions } = editionCounts(edition);
  const way = (address: Address, label: string, rest: string): VNode => (
    <li>
      <a href={here.within(address)}>{label}</a> <span>{rest}</span>
    </li>
  );
  return (
    <ul class="ways">
      {way(inEdition.search, "Search", "fields, codes and words in descriptions")}
      {way(
        inEdition.models,
        "Event types",
        `${counted(events, "event type", "event types")} by data model`,
      )}
      {way(
        inEdition.fields,
        "All fields",
        `${counted(paths, "path", "paths")}, and where each occurs`,
      )}
      {way(
        inEdition.types,
        "Types",
        `${counted(types, "object", "objects")} that messages are made of`,
      )}
      {way(inEdition.valueSets, "Value sets", noneOr(valueSets, "list of codes", "lists of codes"))}
      {way(
        inEdition.formats,
        "Formats",
        noneOr(formats, "way of writing texts", "ways of writing texts"),
      )}
      {way(
        inEdition.extensions,
        "Extensions",
        noneOr(extensions, "kind of custom data", "kinds of custom data"),
      )}
      {way(inEdition.check, "Check a message", "in the browser; nothing leaves it")}
      <li>
        <a href={here.to(GUIDES)}>Guides</a> <span>how messages travel, and how to read them</span>
      </li>
    </ul>
  );
}

function noneOr(count: number, one: string, many: string): string {
  return count === 0 ? "none in this edition" : counted(count, one, many);
}

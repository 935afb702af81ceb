import type { VNode } from "preact";
import { guideAddress, inEdition, LATEST, ROOT, VERSIONS } from "../address.ts";
import { guidesOf } from "../guides/guide.ts";
import type { Here } from "../here.ts";
import { siteName } from "../layout/site-name.ts";
import type { Page } from "../page.ts";
import { counted } from "../parts/counted.ts";
import type { Site } from "../site.ts";
import { editionCounts } from "./home/edition-counts.ts";
import { EditionList } from "./landing/edition-list.tsx";
import { EntryPoints } from "./landing/entry-points.tsx";
import { ModelList } from "./landing/model-list.tsx";
import { RatingLegend } from "./landing/rating-legend.tsx";

/** The first page of the site. */
export function landingPages(site: Site): readonly Page[] {
  const { newest, editions } = site;
  return [
    {
      kind: "landing",
      address: ROOT,
      title: siteName(site),
      summary: WHAT,
      trail: [],
      content: (here) => <Landing site={site} here={here} />,
      data: () => ({
        description: newest.catalog.description,
        newest: newest.name,
        counts: { ...editionCounts(newest) },
        editions: editions.map(({ name, isReleased }) => ({ name, released: isReleased })),
        guides: guidesOf(site.guides).map(({ topic }) => guideAddress(topic)),
      }),
    },
  ];
}

const WHAT =
  "The JSON messages by which hospitals and health-tech systems exchange patients, appointments, orders, results and bills.";

const EACH_FIELD =
  "For every field of every message: what it means, how often organizations send it, which codes it may hold, and since when it has been there.";

/** Links lead to the newest edition, whichever that is. */
const NEWEST = `${LATEST}/`;

function Landing({ site, here }: { readonly site: Site; readonly here: Here }): VNode {
  const { catalog } = site.newest;
  const guides = guidesOf(site.guides);
  return (
    <>
      <p class="lead">
        {WHAT} {EACH_FIELD}
      </p>
      <form class="find" action={here.to(NEWEST + inEdition.search)}>
        <label for="find">Find a field, a code or a word</label>
        <input type="search" name="q" id="find" autocomplete="off" placeholder="citizenship" />
        <button type="submit">Search</button>
      </form>
      <Counts site={site} />
      <h2 id="start">Where to start</h2>
      <EntryPoints guides={guides} here={here} newest={NEWEST} />
      <h2 id="models">Data models</h2>
      <ModelList catalog={catalog} here={here} newest={NEWEST} />
      <h2 id="ratings">How to read a rating</h2>
      <p>
        A rating tells how many organizations send a field, which is not the same as whether it is
        required. Exactly 50 % belongs to no class, as the classes are published.
      </p>
      <RatingLegend />
      <h2 id="editions">Editions</h2>
      <EditionList editions={site.editions} here={here} />
      <p>
        <a href={here.to(VERSIONS)}>All editions compared</a>
      </p>
      <h2 id="machines">For programs</h2>
      <p>
        Every page has two twins beside it: <code>index.md</code> for those who read Markdown, and{" "}
        <code>index.json</code> with what it tells as data.{" "}
        <a href={here.to("llms.txt")}>llms.txt</a> lists the pages to begin with.
      </p>
      <p class="note">
        Independent work, neither made nor endorsed by the vendor of the API. What it states was
        read from public material; descriptions are its own.
      </p>
    </>
  );
}

function Counts({ site: { newest } }: { readonly site: Site }): VNode {
  const { models, events, fields, valueSets } = editionCounts(newest);
  return (
    <ul class="counts">
      <li>{counted(models, "data model", "data models")}</li>
      <li>{counted(events, "event type", "event types")}</li>
      <li>{counted(fields, "field in their messages", "fields in their messages")}</li>
      <li>{counted(valueSets, "value set", "value sets")}</li>
    </ul>
  );
}

import type { VNode } from "preact";
import { inEdition } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import type { SiteEdition } from "../site-edition.ts";

/** The page of all results of a search. */
export function searchPages({ name, catalog }: SiteEdition): readonly Page[] {
  const models = [...catalog.models.keys()];
  const page: Page = {
    kind: "search",
    address: `${name}/${inEdition.search}`,
    title: "Search",
    summary: "Finds fields, codes, types and all else by name, path, or words of its description.",
    trail: [],
    content: (here) => <Search models={models} here={here} />,
    data: () => ({
      index: `../${inEdition.data}search.json`,
      words: `../${inEdition.data}search-words.json`,
    }),
  };
  return [page];
}

interface SearchProps {
  readonly models: readonly string[];
  readonly here: Here;
}

function Search({ models, here }: SearchProps): VNode {
  return (
    <>
      <p class="lead">
        Type words or a part of a path: <code>citizenship</code>, <code>address zip</code>,{" "}
        <code>Visit.Guarantor</code>. A result has all of them in its path, its code or its
        description.
      </p>
      <noscript>
        <p>
          <strong>Search needs JavaScript.</strong> Everything that it finds is listed as well.
        </p>
      </noscript>
      <p>
        All lists: <a href={here.within(inEdition.fields)}>fields</a>,{" "}
        <a href={here.within(inEdition.types)}>types</a>,{" "}
        <a href={here.within(inEdition.valueSets)}>value sets</a>,{" "}
        <a href={here.within(inEdition.formats)}>formats</a>,{" "}
        <a href={here.within(inEdition.extensions)}>extensions</a>.
      </p>
      <div data-module="search" data-only="page">
        <form class="tools" hidden>
          <label>
            Search for <input type="search" name="q" autocomplete="off" spellcheck={false} />
          </label>
          <label>
            Data model{" "}
            <select name="model">
              <option value="">All data models</option>
              {models.map((model) => (
                <option value={model}>{model}</option>
              ))}
            </select>
          </label>
          <button type="submit">Search</button>
          <output />
        </form>
        <div data-part="results" />
      </div>
    </>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { eventAddress, GLOSSARY, GUIDES, inEdition, modelAddress, VERSIONS } from "../address.ts";
import type { Address } from "../address.ts";
import type { DataModel } from "../../catalog/catalog.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { Here } from "../here.ts";
import type { Printed } from "../markup/element.ts";
import { printed } from "../markup/html-of.ts";

interface NavProps {
  readonly here: Here;
  /** The edition whose pages are listed. */
  readonly edition: SiteEdition;
}

/** Pages of an edition that are not about one data model. */
const LISTS: readonly (readonly [label: string, address: Address])[] = [
  ["All fields", inEdition.fields],
  ["Types", inEdition.types],
  ["Value sets", inEdition.valueSets],
  ["Formats", inEdition.formats],
  ["Extensions", inEdition.extensions],
  ["Changes", inEdition.changes],
  ["Check a message", inEdition.check],
];

const OF_SITE: readonly (readonly [label: string, address: Address])[] = [
  ["Guides", GUIDES],
  ["Glossary", GLOSSARY],
  ["Editions", VERSIONS],
];

/** The way to every data model and event type. On narrow screens it is shown when asked for. */
export function Nav({ here, edition }: NavProps): VNode {
  const folder = `${edition.name}/`;
  const link = (label: string, address: Address): VNode => (
    <li>
      <a href={here.to(address)} aria-current={address === here.address ? "page" : undefined}>
        {label}
      </a>
    </li>
  );
  const ofModel = ({ name, title, events }: DataModel): VNode => {
    const home = folder + modelAddress(name);
    return (
      <li>
        <details open={isWithin(here, home)}>
          <summary>{title}</summary>
          <ul>
            {link("Overview", home)}
            {events.map((event) => link(event.title, folder + eventAddress(event)))}
          </ul>
        </details>
      </li>
    );
  };
  return (
    <nav id="nav" popover="auto" aria-label="Reference">
      <button type="button" id="theme" hidden>
        Theme
      </button>
      <p class="label">Reference</p>
      <ul>{LISTS.map(([label, address]) => link(label, folder + address))}</ul>
      <ul>{OF_SITE.map(([label, address]) => link(label, address))}</ul>
      <p class="label">Data models</p>
      <ul>
        {[...edition.catalog.models.values()].map((model) => {
          const home = folder + modelAddress(model.name);
          return isWithin(here, home)
            ? ofModel(model)
            : printedOnce(edition, here.to(home), () => ofModel(model));
        })}
      </ul>
    </nav>
  );
}

function isWithin({ address }: Here, folder: Address): boolean {
  return address.startsWith(folder);
}

/** Most of the list is the same on all pages from which a link has the same text. */
function printedOnce(
  edition: SiteEdition,
  link: string,
  content: () => ComponentChildren,
): Printed {
  const known = printedParts(edition);
  const part = known.get(link) ?? printed(content());
  known.set(link, part);
  return part;
}

const printedParts = indexOf((_edition: SiteEdition) => new Map<string, Printed>());

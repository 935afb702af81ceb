import { didYouMean } from "../../base/did-you-mean.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { occurrences } from "../../catalog/walk.ts";
import { ISSUE_CODES } from "../../runtime/issue-code.ts";
import {
  anchorOf,
  DIFF,
  eventAddress,
  extensionAddress,
  formatAddress,
  GLOSSARY,
  guideAddress,
  GUIDES,
  inEdition,
  ISSUES,
  LATEST,
  modelAddress,
  sampleAddress,
  typeAddress,
  valueSetAddress,
  VERSIONS,
  type Address,
} from "../address.ts";
import { TERMS } from "./glossary-terms.ts";
import type { Guide } from "./guide.ts";

/** What links of guides can lead to. */
export interface LinkWorld {
  /** Of the newest edition. */
  readonly catalog: Catalog;
  readonly guides: readonly Guide[];
}

/** Where a link leads, or what is wrong with it. */
export type LinkTarget =
  | { readonly url: string }
  | { readonly address: Address; readonly fragment?: string }
  | { readonly fault: string; readonly hint?: string | undefined };

/** A page that a link names, with the anchors on it that links may name too. */
interface Destination {
  readonly address: Address;
  readonly anchors?: () => Iterable<string>;
}

/**
 * Where a link of a guide leads: `canon:event/Scheduling.New#Patient` is a field of the newest
 * edition, `canon:glossary#push` a word, `https:` another site.
 */
export function linkTarget(world: LinkWorld, link: string): LinkTarget {
  if (/^https?:\/\//.test(link)) return { url: link };
  const [, kind, name, fragment] = /^canon:([a-z-]+)(?:\/([^#]+))?(?:#(.+))?$/.exec(link) ?? [];
  if (kind === undefined)
    return { fault: `"${link}" is no link of a guide.`, hint: "Write `canon:` or `https://`." };
  const found = name === undefined ? plainPage(kind) : namedPage(world, kind, name);
  if ("fault" in found || fragment === undefined) return found;
  const { address, anchors } = found;
  const known = new Set(anchors?.());
  if (known.has(fragment)) return { address, fragment };
  const hint = didYouMean(fragment, known);
  return { fault: `The page of "${link}" has no "${fragment}".`, hint };
}

function plainPage(kind: string): Destination | { readonly fault: string; readonly hint?: string } {
  const page = PLAIN.get(kind);
  if (page !== undefined) return page;
  const hint = didYouMean(kind, PLAIN.keys());
  return { fault: `There is no page "${kind}".`, ...(hint === undefined ? {} : { hint }) };
}

const PLAIN: ReadonlyMap<string, Destination> = new Map([
  ["home", { address: `${LATEST}/` }],
  ["models", { address: latest(inEdition.models) }],
  ["fields", { address: latest(inEdition.fields) }],
  ["types", { address: latest(inEdition.types) }],
  ["value-sets", { address: latest(inEdition.valueSets) }],
  ["formats", { address: latest(inEdition.formats) }],
  ["extensions", { address: latest(inEdition.extensions) }],
  ["changes", { address: latest(inEdition.changes) }],
  ["check", { address: latest(inEdition.check) }],
  ["versions", { address: VERSIONS }],
  ["diff", { address: DIFF }],
  ["guides", { address: GUIDES }],
  ["glossary", { address: GLOSSARY, anchors: () => Object.keys(TERMS) }],
  ["issues", { address: ISSUES, anchors: () => Object.keys(ISSUE_CODES) }],
]);

/** A kind of page of which there are many: their names, and each of them. */
interface Kind {
  readonly names: Iterable<string>;
  page(name: string): Destination | undefined;
}

function namedPage(
  world: LinkWorld,
  kind: string,
  name: string,
): Destination | { readonly fault: string; readonly hint?: string } {
  const pages = kindOf(world, kind);
  const page = pages?.page(name);
  if (page !== undefined) return page;
  const hint = pages === undefined ? undefined : didYouMean(name, pages.names);
  return { fault: `There is no ${kind} "${name}".`, ...(hint === undefined ? {} : { hint }) };
}

function kindOf({ catalog, guides }: LinkWorld, kind: string): Kind | undefined {
  const fields = (record: string) => () =>
    [...occurrences(catalog, record)].map(({ path }) => anchorOf(path));
  switch (kind) {
    case "model":
      return kindIn(catalog.models, ({ name }) => ({ address: latest(modelAddress(name)) }));
    case "event":
      return kindIn(catalog.events, (event) => ({
        address: latest(eventAddress(event)),
        anchors: fields(event.message),
      }));
    case "sample":
      return kindIn(catalog.events, (event) => ({ address: latest(sampleAddress(event)) }));
    case "type":
      return kindIn(typesOf(catalog), (type) => ({
        address: latest(typeAddress(type)),
        anchors: fields(type.id),
      }));
    case "value-set":
      return kindIn(catalog.valueSets, ({ id }) => ({ address: latest(valueSetAddress(id)) }));
    case "format":
      return kindIn(catalog.formats, ({ name }) => ({ address: latest(formatAddress(name)) }));
    case "extension":
      return kindIn(catalog.extensions, ({ id }) => ({ address: latest(extensionAddress(id)) }));
    case "guide":
      return kindIn(new Map(guides.map((guide) => [guide.topic, guide])), (guide) => ({
        address: guideAddress(guide.topic),
        anchors: () => guide.headings.map(({ id }) => id),
      }));
    default:
      return undefined;
  }
}

function kindIn<T>(all: ReadonlyMap<string, T>, page: (one: T) => Destination): Kind {
  return {
    names: all.keys(),
    page(name) {
      const one = all.get(name);
      return one === undefined ? undefined : page(one);
    },
  };
}

/** The types that have a page of their own. */
function typesOf({ records }: Catalog): Catalog["records"] {
  return new Map([...records].filter(([, { form }]) => form === "shared" || form === "local"));
}

function latest(address: Address): Address {
  return `${LATEST}/${address}`;
}

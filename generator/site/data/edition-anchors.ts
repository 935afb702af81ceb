import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import {
  anchorOf,
  codeAnchor,
  eventAddress,
  fieldsAddress,
  typeAddress,
  valueSetAddress,
  type Address,
} from "../address.ts";
import type { SiteEdition } from "../site-edition.ts";
import { usageOf } from "../usage/usage.ts";
import { ownOccurrences } from "../parts/field-node.ts";
import { earlierFields } from "../pages/type/earlier-fields.ts";
import { namedTypes } from "../pages/type/named-types.ts";

/**
 * The anchors of pages that have some, by their addresses in the edition: of fields, of fields that
 * earlier editions had, and of codes. Links to them stay good in later editions.
 */
export function editionAnchors(edition: SiteEdition): ReadonlyMap<Address, readonly string[]> {
  const { catalog, past } = edition;
  const usage = usageOf(catalog);
  const events = [...catalog.events.values()].map((event) => {
    const removed = past.removed(event.id).map(({ path }) => anchorOf(path));
    const paths = usage.events.get(event.id)?.paths ?? [];
    return [eventAddress(event), [...paths.map(anchorOf), ...removed]] as const;
  });
  const types = namedTypes(catalog).map((type) => {
    const all = [...ownOccurrences(catalog, type.id), ...earlierFields(edition, type)];
    return [typeAddress(type), all.map(({ path }) => anchorOf(path))] as const;
  });
  const valueSets = [...catalog.valueSets.values()].map(
    ({ id, codes }) => [valueSetAddress(id), codes.map(({ code }) => codeAnchor(code))] as const,
  );
  return new Map([...events, ...types, ...valueSets, ...pathAnchors(catalog)]);
}

/** The anchors of the pages of paths, which do not depend on an event type. */
function pathAnchors(catalog: Catalog): readonly (readonly [Address, readonly string[]])[] {
  const all = [...usageOf(catalog).events.values()].flatMap(({ paths }) => paths.map(anchorOf));
  const byTop = groupBy(new Set(all), (anchor) => anchor.split(".", 1)[0] ?? anchor);
  return [...byTop].map(([top, anchors]) => [fieldsAddress(top), anchors]);
}

import {
  anchorOf,
  codeAnchor,
  eventAddress,
  typeAddress,
  valueSetAddress,
  type Address,
} from "../address.ts";
import { occurrences } from "../../catalog/walk.ts";
import type { SiteEdition } from "../site-edition.ts";
import { usageOf } from "../usage/usage.ts";
import { namedTypes } from "../pages/type/named-types.ts";

/**
 * The anchors of pages that have some, by their addresses in the edition: of fields, of fields that
 * earlier editions had, and of codes. Links to them stay good in later editions.
 */
export function editionAnchors({
  catalog,
  past,
}: SiteEdition): ReadonlyMap<Address, readonly string[]> {
  const usage = usageOf(catalog);
  const events = [...catalog.events.values()].map((event) => {
    const removed = past.removed(event.id).map(({ path }) => anchorOf(path));
    const paths = usage.events.get(event.id)?.paths ?? [];
    return [eventAddress(event), [...paths.map(anchorOf), ...removed]] as const;
  });
  const types = namedTypes(catalog).map((type) => {
    const paths = [...occurrences(catalog, type.id)].map(({ path }) => anchorOf(path));
    return [typeAddress(type), paths] as const;
  });
  const valueSets = [...catalog.valueSets.values()].map(
    ({ id, codes }) => [valueSetAddress(id), codes.map(({ code }) => codeAnchor(code))] as const,
  );
  return new Map([...events, ...types, ...valueSets]);
}

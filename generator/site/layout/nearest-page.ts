import type { Address } from "../address.ts";

/** The page at an address, or the nearest one above it that there is. The home is always there. */
export function nearestPage(pages: ReadonlySet<Address>, address: Address): Address {
  for (let at = address; at !== ""; at = at.replace(/[^/]+\/$/, "")) if (pages.has(at)) return at;
  return "";
}

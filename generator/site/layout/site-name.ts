import type { Site } from "../site.ts";

/** What the site is a reference of. */
export function siteName({ newest }: Pick<Site, "newest">): string {
  return newest.catalog.exchange?.api ?? "Data models";
}

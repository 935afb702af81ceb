import type { Catalog } from "../../catalog/catalog.ts";
import { usageOf, type Usage } from "../../emit/reference/usage.ts";
import type { Listing } from "./explanation.ts";

/** Where a type, a value set or a format is used. */
export function usageListing(catalog: Catalog, kind: keyof Usage, id: string): readonly Listing[] {
  const entries = [...(usageOf(catalog)[kind].get(id)?.values() ?? [])].map(
    ({ title, fields }) => ({
      name: title,
      note: [...fields].join(", "),
    }),
  );
  return entries.length === 0 ? [] : [{ title: "Where it is used", entries }];
}

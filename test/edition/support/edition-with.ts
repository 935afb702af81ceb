import type { Catalog } from "../../../generator/catalog/catalog.ts";
import type { Edition } from "../../../generator/catalog/edition.ts";

/** An edition with a catalog, in which every data model has its first version. */
export function editionWith(
  catalog: Catalog,
  parts: Pick<Edition, "name" | "previous">,
): Omit<Edition, "digest"> {
  const versions = new Map([...catalog.models.keys()].map((model) => [model, "1.0.0"]));
  return { ...parts, versions, umbrella: "1.0.0", catalog };
}

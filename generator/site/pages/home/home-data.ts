import type { JsonObject } from "../../../base/json.ts";
import { UMBRELLA } from "../../../emit/package/package-names.ts";
import { inEdition, modelAddress } from "../../address.ts";
import type { SiteEdition } from "../../site-edition.ts";
import { editionCounts } from "./edition-counts.ts";

/** An edition with its data models, as data. */
export function homeData(edition: SiteEdition, changes: JsonObject | undefined): JsonObject {
  const { name, isReleased, catalog, versions, umbrella, earlier } = edition;
  const previous = earlier.at(-1)?.name;
  return {
    edition: name,
    released: isReleased,
    ...(previous === undefined ? {} : { previous }),
    ...(changes === undefined ? {} : { changes }),
    description: catalog.description,
    ...(umbrella === undefined
      ? {}
      : { package: `${catalog.scope}/${UMBRELLA}`, version: umbrella }),
    counts: { ...editionCounts(edition) },
    models: [...catalog.models.values()].map((model) => {
      const version = versions.get(model.name);
      return {
        model: model.name,
        title: model.title,
        description: model.description,
        address: modelAddress(model.name),
        ...(version === undefined ? {} : { version }),
        events: model.events.map(({ id }) => id),
      };
    }),
    pages: { ...inEdition },
  };
}

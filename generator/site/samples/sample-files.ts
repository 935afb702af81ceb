import type { OutputFile } from "../../base/output-file.ts";
import { sampleTexts } from "../../emit/sample-texts.ts";
import { sampleAddress } from "../address.ts";
import type { SiteEdition } from "../site-edition.ts";

/** An edition, as far as its samples depend on it. */
export type EditionCatalog = Pick<SiteEdition, "name" | "catalog">;

/** The samples of an edition as files, beside the pages that show them. */
export function sampleFiles({ name, catalog }: EditionCatalog): readonly OutputFile[] {
  const texts = sampleTexts(catalog);
  return [...catalog.events.values()].flatMap((event) =>
    Object.entries(texts.get(event.id) ?? {}).map(([profile, text]) => ({
      path: `${name}/${sampleAddress(event)}${profile}.json`,
      text: `${text}\n`,
    })),
  );
}

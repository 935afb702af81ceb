import type { OutputFile } from "../../base/output-file.ts";
import { inEdition } from "../address.ts";
import type { SiteEdition } from "../site-edition.ts";
import { ratedFields } from "./rated-fields.ts";
import { validatorsModule } from "./validators-module.ts";

/** What the page that checks messages of an edition loads: its validators, and the ratings of its fields. */
export function checkFiles({ name, catalog }: SiteEdition): readonly OutputFile[] {
  const folder = `${name}/${inEdition.data}`;
  return [
    { path: `${folder}validators.js`, text: validatorsModule(catalog) },
    { path: `${folder}ratings.json`, text: `${JSON.stringify(ratedFields(catalog))}\n` },
  ];
}

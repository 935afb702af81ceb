import type { OutputFile } from "../../../base/output-file.ts";
import { listsCodes, type ValueSet } from "../../../catalog/value-set.ts";
import { csv } from "../../data/csv.ts";
import { valueSetAddress } from "../../address.ts";
import type { Past } from "../../past/past.ts";
import type { SiteEdition } from "../../site-edition.ts";

/** The file of a value set's codes, beside its page. */
export const CODES_FILE = "codes.csv";

/** The codes of each value set as a table. */
export function codesFiles({ name, catalog, past }: SiteEdition): readonly OutputFile[] {
  return [...catalog.valueSets.values()].filter(listsCodes).map((set) => ({
    path: `${name}/${valueSetAddress(set.id)}${CODES_FILE}`,
    text: codesCsv(set, past),
  }));
}

/** Codes with meaning and edition, as RFC 4180 has it. */
function codesCsv({ id, codes }: ValueSet, past: Past): string {
  const rows = codes.map(({ code, meaning = "" }) => [
    code,
    meaning,
    past.codeSince(id, code) ?? "",
  ]);
  return csv([["code", "meaning", "since"], ...rows]);
}

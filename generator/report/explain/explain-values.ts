import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Extension } from "../../catalog/extension.ts";
import type { Format } from "../../catalog/format.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { bindingText, sourceText } from "../../emit/reference/value-set-page.ts";
import { fieldListing } from "./explain-record.ts";
import type { Explanation } from "./explanation.ts";
import { usageListing } from "./usage-listing.ts";

/** A value set, with all its codes. */
export function explainValueSet(catalog: Catalog, set: ValueSet): Explanation {
  const { standard } = set;
  const codes = set.codes.map(({ code, meaning }) => ({
    name: code,
    ...(meaning === undefined ? {} : { description: meaning }),
  }));
  return {
    kind: "value set",
    name: set.id,
    description: set.description,
    facts: [
      { label: "Binding", value: bindingText(set) },
      { label: "Source", value: sourceText(set) },
      ...(standard === undefined
        ? []
        : [{ label: "Standard", value: [standard.name, standard.url].filter(Boolean).join(", ") }]),
      ...(set.codesFrom === undefined
        ? []
        : [{ label: "Codes from", value: `package ${set.codesFrom}` }]),
    ],
    lists: [
      ...(listsCodes(set) ? [{ title: `Codes (${codes.length})`, entries: codes }] : []),
      ...usageListing(catalog, "valueSets", set.id),
    ],
    file: set.span.file,
  };
}

/** A format, with its pattern and an example. */
export function explainFormat(catalog: Catalog, format: Format): Explanation {
  return {
    kind: "format",
    name: format.name,
    description: format.description,
    facts: [
      { label: "Example", value: format.example },
      { label: "Pattern", value: format.pattern },
      ...(format.checker === undefined
        ? []
        : [{ label: "Checked as well", value: `that it is a real ${format.checker}` }]),
    ],
    lists: usageListing(catalog, "formats", format.name),
    file: format.span.file,
  };
}

/** An extension: what it carries, and where it is allowed. */
export function explainExtension(catalog: Catalog, extension: Extension): Explanation {
  const places = extension.allowedOn.map((name) => ({ name }));
  return {
    kind: "extension",
    name: extension.id,
    description: extension.description,
    facts: [
      {
        label: "Source",
        value: extension.source === "published" ? "published by the vendor" : "inferred",
      },
    ],
    lists: [
      { title: "Allowed on", entries: places },
      ...fieldListing(catalog, recordOf(catalog, extension.record)),
    ],
    file: extension.span.file,
  };
}

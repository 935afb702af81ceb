import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Extension } from "../../catalog/extension.ts";
import { fieldRows } from "./field-rows.ts";
import { fieldTable } from "./field-table.ts";
import { bullets, code, document, heading, joined, inline, type Markdown } from "./markdown.ts";
import { EXTENSIONS_PAGE } from "./page-path.ts";

/** The page of all extensions: what each carries, and where. */
export function extensionsPageText(catalog: Catalog): string {
  return document([
    heading(1, "Extensions"),
    inline`Custom data under the ${code("Extensions")} key of an object, keyed by the id of the extension.`,
    ...[...catalog.extensions.values()].flatMap((extension) =>
      extensionSection(catalog, extension),
    ),
  ]);
}

function extensionSection(catalog: Catalog, extension: Extension): readonly Markdown[] {
  const record = recordOf(catalog, extension.record);
  return [
    heading(2, extension.id),
    inline`${extension.description}`,
    bullets([
      inline`Source: ${extension.source === "published" ? "published by the vendor" : "inferred from messages and names"}`,
      inline`Allowed on: ${joined(extension.allowedOn.map(code))}`,
    ]),
    fieldTable({ catalog, page: EXTENSIONS_PAGE, rating: "relative" }, fieldRows(catalog, record)),
  ];
}

import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import { laterFieldSince } from "../later-since.ts";
import { fieldRows } from "./field-rows.ts";
import { fieldTable } from "./field-table.ts";
import { bullets, document, heading, link, inline, type Markdown } from "./markdown.ts";
import { hrefTo, INDEX_PAGE, modelPage, recordPage } from "./page-path.ts";
import { rulesSection } from "./rules-section.ts";
import { usageLinks, type Usage } from "./usage.ts";

/** The page of a type: its fields, and where it is used. */
export function typePageText(input: DatedCatalog, record: RecordType, usage: Usage): string {
  const { catalog } = input;
  const sinceOf = laterFieldSince(input);
  const page = recordPage(catalog, record);
  const uses = usageLinks(page, usage.types.get(record.id));
  const since = ({ field }: Occurrence): string | undefined => sinceOf(field);
  const ratings = link("reliability", hrefTo(page, INDEX_PAGE, "how-to-read-the-tables"));
  return document([
    heading(1, record.name),
    inline`${record.description}`,
    ...origin(catalog, record, page),
    ...rulesSection(record.rules),
    heading(2, "Fields"),
    inline`Ratings (${ratings}) hold for the case that the object around the field is there.`,
    fieldTable({ catalog, page, rating: "relative", since }, fieldRows(catalog, record)),
    heading(2, "Where it is used"),
    uses.length === 0 ? inline`Nowhere yet.` : bullets(uses),
  ]);
}

function origin(catalog: Catalog, record: RecordType, page: string): readonly Markdown[] {
  const { base, model } = record;
  const owner =
    model === undefined
      ? inline`Shared by all data models.`
      : inline`Belongs to ${link(model, hrefTo(page, modelPage(model)))}.`;
  if (base === undefined) return [owner];
  const extended = recordOf(catalog, base);
  return [
    inline`${owner} Extends ${link(extended.name, hrefTo(page, recordPage(catalog, extended)))}.`,
  ];
}

import { assertNever } from "../../base/invariant.ts";
import { formatOf, recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { namedType } from "../../catalog/named-type.ts";
import { recordIdOf, type Field, type FieldNotes } from "../../catalog/field.ts";
import type { RatingSource, Reliability } from "../../catalog/rating.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import { code, joined, link, inline, table, type Inline, type Markdown } from "./markdown.ts";
import { FORMATS_PAGE, hrefTo, recordPage, valueSetPage } from "./page-path.ts";

/** Whether ratings are about the message (event pages) or about the object around (type pages). */
export type RatingKind = "effective" | "relative";

interface TablePlace {
  readonly catalog: Catalog;
  /** Path of the page that the table is on. */
  readonly page: string;
  readonly rating: RatingKind;
  /** Since when there is a field, where that is worth telling. */
  readonly since?: (row: Occurrence) => string | undefined;
}

/** A table with a row for each field. */
export function fieldTable(place: TablePlace, rows: readonly Occurrence[]): Markdown {
  const headers = ["Field", "Type", "Required", "Rating", "Since", "Values", "Description"];
  return table(
    headers,
    rows.map((row) => [
      code(row.path),
      typeCell(place, row.field),
      requiredCell(row.field),
      ratingCell(place.rating, row),
      sinceCell(place.since?.(row)),
      valuesCell(place, row.field),
      descriptionCell(row.notes),
    ]),
  );
}

/** A rating for people. What is not published is marked wherever it is shown. */
export function ratingText(reliability: Reliability, source: RatingSource): string {
  return source === "published" ? reliability : `${reliability} (${source})`;
}

function typeCell({ catalog, page }: TablePlace, { type }: Field): Inline {
  // Written in a template, brackets are ours and need no escape: nothing defines a link by them.
  const mark = type.kind === "list" ? inline`[]` : "";
  const item = type.kind === "list" ? type.of : type;
  if (item.kind === "scalar") return inline`${item.name}${mark}`;
  const record = recordOf(catalog, item.id);
  const named = namedType(catalog, record);
  if (named === undefined) return inline`Object${mark}`;
  return inline`${link(named.name, hrefTo(page, recordPage(catalog, named)))}${mark}`;
}

function sinceCell(edition: string | undefined): Inline {
  return edition === undefined ? "" : code(edition);
}

function requiredCell({ required }: Field): string {
  switch (required) {
    case "always":
      return "yes";
    case "sending":
      return "when sending";
    case "never":
      return "";
    default:
      return assertNever(required);
  }
}

function ratingCell(kind: RatingKind, row: Occurrence): string {
  return kind === "effective"
    ? ratingText(row.effectiveReliability, row.effectiveSource)
    : ratingText(row.notes.reliability, row.notes.ratingSource);
}

function valuesCell({ catalog, page }: TablePlace, field: Field): Inline {
  const { values, format, constant, minItems, maxItems } = field;
  return joined([
    ...(values === undefined ? [] : [valueSetLink(catalog, page, values)]),
    ...(format === undefined
      ? []
      : [link(code(formatOf(catalog, format).name), hrefTo(page, FORMATS_PAGE, format))]),
    ...(constant === undefined ? [] : [constant === "model" ? "the data model" : "the event type"]),
    ...(minItems === undefined ? [] : [`at least ${minItems}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems}`]),
  ]);
}

function valueSetLink(catalog: Catalog, page: string, id: string): Markdown {
  const set = valueSetOf(catalog, id);
  return inline`${link(set.name, hrefTo(page, valueSetPage(set)))} (${set.binding})`;
}

function descriptionCell({ description, ratingBasis, deprecated, examples }: FieldNotes): Markdown {
  const shown = examples.map((example) =>
    code(typeof example === "string" ? example : JSON.stringify(example)),
  );
  return joined(
    [
      description,
      ...(deprecated === undefined ? [] : [inline`**Deprecated.** ${deprecated}`]),
      ...(ratingBasis === undefined ? [] : [inline`Observed: ${ratingBasis}.`]),
      ...(shown.length === 0 ? [] : [inline`Example: ${joined(shown)}.`]),
    ],
    " ",
  );
}

/** The record that a field holds, if it is one with fields of its own. */
export function heldRecord(catalog: Catalog, field: Field): string | undefined {
  const id = recordIdOf(field.type);
  return id === undefined ? undefined : namedType(catalog, recordOf(catalog, id))?.id;
}

import { relativePath } from "../../base/relative-path.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { ValueSet } from "../../catalog/value-set.ts";

/** Folder of the reference in the output. */
const ROOT = "reference";

/** Pages that exist once. */
export const INDEX_PAGE = `${ROOT}/README.md`;
export const FORMATS_PAGE = `${ROOT}/formats.md`;
export const EXTENSIONS_PAGE = `${ROOT}/extensions.md`;
/** Made by `definition/`, from the grammar. */
export const DEFINITION_FORMAT_PAGE = `${ROOT}/definition-format.md`;
export const ISSUES_PAGE = `${ROOT}/issue-codes.md`;

/** The page of a data model. */
export function modelPage(model: string): string {
  return `${ROOT}/models/${model}/README.md`;
}

/** The page of an event type. */
export function eventPage(event: EventType): string {
  return `${ROOT}/models/${event.model}/events/${event.name}.md`;
}

/** The page that shows a record: its own, or that of the type or event that it belongs to. */
export function recordPage(catalog: Catalog, record: RecordType): string {
  const home = catalog.records.get(record.home);
  // What an extension carries belongs to no type and no event type.
  if (home === undefined || !hasPage(home)) return EXTENSIONS_PAGE;
  const folder = home.form === "message" ? "events" : "types";
  return `${ROOT}/${ownerFolder(home.model)}${folder}/${home.name}.md`;
}

/** The page of a value set. */
export function valueSetPage(set: ValueSet): string {
  return `${ROOT}/${ownerFolder(set.model)}value-sets/${set.name}.md`;
}

/** How one page links to another, or to itself, with a heading of it. */
export function hrefTo(from: string, to: string, anchor?: string): string {
  const path = relativePath(from, to);
  return anchor === undefined ? path : `${from === to ? "" : path}#${anchor}`;
}

function hasPage(record: RecordType): boolean {
  return record.form === "shared" || record.form === "local" || record.form === "message";
}

function ownerFolder(model: string | undefined): string {
  return model === undefined ? "" : `models/${model}/`;
}

import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import { recordsOfModel, valueSetsOfModel } from "../../catalog/owned.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { eventLink, roleText, statusText } from "./event-page.ts";
import {
  bullets,
  code,
  document,
  heading,
  joined,
  link,
  inline,
  table,
  type Inline,
  type Markdown,
} from "./markdown.ts";
import { eventPage, hrefTo, INDEX_PAGE, modelPage, recordPage, valueSetPage } from "./page-path.ts";

/** The page of a data model: its event types, and the types and value sets of its own. */
export function modelPageText(catalog: Catalog, model: DataModel): string {
  const page = modelPage(model.name);
  const types = recordsOfModel(catalog, model.name).filter(({ form }) => form === "local");
  const sets = valueSetsOfModel(catalog, model.name);
  return document([
    heading(1, model.title),
    inline`${model.description} ${link("All data models", hrefTo(page, INDEX_PAGE))}.`,
    heading(2, "Event types"),
    eventTable(catalog, model),
    ...section(
      "Types",
      types.map((type) =>
        joined([link(type.name, hrefTo(page, recordPage(catalog, type))), type.description], ": "),
      ),
    ),
    ...section(
      "Value sets",
      sets.map(
        (set) => inline`${link(set.name, hrefTo(page, valueSetPage(set)))}: ${set.description}`,
      ),
    ),
  ]);
}

function eventTable(catalog: Catalog, model: DataModel): Markdown {
  const page = modelPage(model.name);
  const headers = [
    "Event type",
    "On the wire",
    "Method",
    "Role",
    "Status",
    "Sender",
    "Answered by",
    "Description",
  ];
  const row = (event: EventType): readonly Inline[] => [
    link(event.name, hrefTo(page, eventPage(event))),
    event.title === event.name ? "" : code(event.title),
    event.method,
    roleText(event),
    statusText(event),
    event.sender ?? "",
    event.response === undefined ? "" : eventLink(catalog, page, `${model.name}.${event.response}`),
    event.description,
  ];
  return table(headers, model.events.map(row));
}

function section(title: string, items: readonly Markdown[]): readonly Markdown[] {
  return items.length === 0 ? [] : [heading(2, title), bullets(items)];
}

import { assertNever } from "../../base/invariant.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { extensionPlaces, type ExtensionPlaces } from "../../catalog/extension-places.ts";
import type { DatedCatalog, History } from "../../catalog/history.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import { laterSince } from "../later-since.ts";
import { sampleTexts } from "../sample-texts.ts";
import { fieldRows } from "./field-rows.ts";
import { fieldTable } from "./field-table.ts";
import {
  bullets,
  code,
  document,
  foldedJson,
  heading,
  joined,
  link,
  inline,
  type Inline,
  type Markdown,
} from "./markdown.ts";
import {
  eventPage,
  EXTENSIONS_PAGE,
  hrefTo,
  INDEX_PAGE,
  modelPage,
  recordPage,
} from "./page-path.ts";
import { requiredSection } from "./required-section.ts";
import { rulesSection } from "./rules-section.ts";

/** The page of an event type: facts, rules, fields, and a typical message. */
export function eventPageText({ catalog, history }: DatedCatalog, event: EventType): string {
  const page = eventPage(event);
  const message = recordOf(catalog, event.message);
  const since = ({ path }: Occurrence): string | undefined =>
    laterSince(history, history?.since(event.id, path));
  const ratings = link("reliability", hrefTo(page, INDEX_PAGE, "how-to-read-the-tables"));
  return document([
    heading(1, event.id),
    inline`${event.description}`,
    bullets([...facts(catalog, event), ...sinceFact(history, event)]),
    ...requiredSection(catalog, event.message),
    ...rulesSection(message.rules),
    ...extensionsSection(page, extensionPlaces(catalog, event)),
    heading(2, "Fields"),
    inline`Ratings (${ratings}) are about the message: how often it holds the field.`,
    fieldTable({ catalog, page, rating: "effective", since }, fieldRows(catalog, message)),
    heading(2, "Sample"),
    foldedJson("A typical message, made up", sampleTexts(catalog).get(event.id)?.typical ?? ""),
  ]);
}

/** Since when there is such an event type, as far as there are editions. */
function sinceFact(history: History | undefined, event: EventType): readonly Markdown[] {
  const since = laterSince(history, history?.eventSince(event.id));
  return since === undefined ? [] : [inline`Since: ${code(since)}`];
}

/** The type that messages have all fields of, if the event type extends one. */
function baseFact(catalog: Catalog, event: EventType): readonly Markdown[] {
  const { base } = recordOf(catalog, event.message);
  if (base === undefined) return [];
  const type = recordOf(catalog, base);
  return [inline`Extends: ${link(type.name, hrefTo(eventPage(event), recordPage(catalog, type)))}`];
}

/** Where messages may carry custom data. */
function extensionsSection(page: string, places: readonly ExtensionPlaces[]): readonly Markdown[] {
  if (places.length === 0) return [];
  const items = places.map(({ extension, paths }) => {
    const name = link(extension.id, hrefTo(page, EXTENSIONS_PAGE));
    return inline`${name}, at ${joined(paths.map(code))}`;
  });
  return [heading(2, "Extensions"), bullets(items)];
}

/** The part that an event type plays, in words. */
export function roleText(event: EventType): string {
  switch (event.role) {
    case "notification":
      return "notification";
    case "query":
      return "query";
    case "response":
      return "response";
    case "synchronous":
      return "query, answered synchronously";
    default:
      return assertNever(event.role);
  }
}

/** The state of an event type. What is not known is never shown as released. */
export function statusText(event: EventType): string {
  return event.status === "unknown" ? "not known" : event.status;
}

/** A link to another event type; its bare name if the catalog does not have it. */
export function eventLink(catalog: Catalog, page: string, id: string): Inline {
  const event = catalog.events.get(id);
  return event === undefined ? code(id) : link(event.id, hrefTo(page, eventPage(event)));
}

function facts(catalog: Catalog, event: EventType): readonly Markdown[] {
  const page = eventPage(event);
  const { model, response, query, related } = event;
  return [
    inline`Data model: ${link(model, hrefTo(page, modelPage(model)))}`,
    inline`Method: ${event.method} (${roleText(event)})`,
    ...(response === undefined
      ? []
      : [inline`Answered by: ${eventLink(catalog, page, `${model}.${response}`)}`]),
    ...(query === undefined
      ? []
      : [inline`Answers: ${eventLink(catalog, page, `${model}.${query}`)}`]),
    ...baseFact(catalog, event),
    inline`Status: ${statusText(event)}`,
    ...(event.sender === undefined ? [] : [inline`Usually sent by: ${event.sender}`]),
    ...(event.dataOnDemand ? [inline`Data on demand: yes`] : []),
    ...(related.length === 0
      ? []
      : [inline`See also: ${joined(related.map((id) => eventLink(catalog, page, id)))}`]),
  ];
}

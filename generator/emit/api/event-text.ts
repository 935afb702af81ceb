import { modelOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { markdownText } from "../escape/markdown.ts";
import type { JsonObject } from "../../base/json.ts";

/** What an operation of an event type is called for people: `Clinical Summary PatientPush`. */
export function eventHeading(catalog: Catalog, { model, title }: EventType): string {
  return `${modelOf(catalog, model).title} ${title}`;
}

/** How far along an event type is. What is unknown is not told. */
export function eventStatus({ status }: EventType): JsonObject {
  return status === "unknown" ? {} : { "x-status": status };
}

/** Data models as the tags of operations. */
export function modelTag({ name, description }: DataModel): JsonObject {
  return { name, description: markdownText(description) };
}

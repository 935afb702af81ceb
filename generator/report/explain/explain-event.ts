import { recordOf, type DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import { roleText, statusText } from "../../emit/reference/event-page.ts";
import { fieldListing, ruleListing } from "./explain-record.ts";
import { sinceFacts } from "./since-facts.ts";
import type { Explanation } from "./explanation.ts";

/** An event type: what it is for, who sends it, and its fields. */
export function explainEvent({ catalog, history }: DatedCatalog, event: EventType): Explanation {
  const { sender, related, response, query } = event;
  const message = recordOf(catalog, event.message);
  return {
    kind: "event type",
    name: event.id,
    description: event.description,
    facts: [
      ...(event.title === event.name ? [] : [{ label: "On the wire", value: event.title }]),
      { label: "Method", value: `${event.method} (${roleText(event)})` },
      ...(response === undefined
        ? []
        : [{ label: "Answered by", value: `${event.model}.${response}` }]),
      ...(query === undefined ? [] : [{ label: "Answers", value: `${event.model}.${query}` }]),
      { label: "Status", value: statusText(event) },
      ...sinceFacts(history, history?.eventSince(event.id)),
      ...(sender === undefined ? [] : [{ label: "Usually sent by", value: sender }]),
      ...(event.dataOnDemand ? [{ label: "Data on demand", value: "yes" }] : []),
      ...(related.length === 0 ? [] : [{ label: "See also", value: related.join(", ") }]),
    ],
    lists: [...fieldListing(catalog, message), ...ruleListing(message.rules)],
    file: event.span.file,
  };
}

/** A data model, with its event types. */
export function explainModel(model: DataModel): Explanation {
  const entries = model.events.map((event) => ({
    name: event.name,
    note: `${event.method}, ${roleText(event)}`,
    description: event.description,
  }));
  return {
    kind: "data model",
    name: model.name,
    description: model.description,
    facts: model.title === model.name ? [] : [{ label: "On the wire", value: model.title }],
    lists: [{ title: "Event types", entries }],
    file: model.span.file,
  };
}

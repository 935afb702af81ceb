import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { answerOf, isSentAlone } from "../api/answer-of.ts";
import { eventHeading, eventStatus } from "../api/event-text.ts";
import { ENDPOINT_VERIFICATION } from "../api/exchange.ts";
import { markdownText } from "../escape/markdown.ts";
import { channelRef } from "./channel-ref.ts";

/** What is sent to the API and what it sends to your endpoint; queries with their answers. */
export function operations(catalog: Catalog): JsonObject {
  const events = [...catalog.events.values()].filter(isSentAlone);
  return Object.fromEntries([
    ...events.map(
      (event) => [`send${event.model}${event.name}`, operation(catalog, event, "send")] as const,
    ),
    ["verifyEndpoint", VERIFY] as const,
    ...events.map(
      (event) =>
        [`receive${event.model}${event.name}`, operation(catalog, event, "receive")] as const,
    ),
  ]);
}

function operation(catalog: Catalog, event: EventType, action: "send" | "receive"): JsonObject {
  const [there, back] =
    action === "send" ? (["toApi", "toYou"] as const) : (["toYou", "toApi"] as const);
  const answer = answerOf(catalog, event);
  return {
    action,
    ...channelRef(there, event.id),
    summary: eventHeading(catalog, event),
    description: markdownText(event.description),
    tags: [{ name: event.model }],
    bindings: POST,
    ...(answer === undefined ? {} : { reply: channelRef(back, answer.id) }),
    ...eventStatus(event),
  };
}

const POST: JsonObject = { http: { method: "POST", bindingVersion: "0.3.0" } };

const VERIFY: JsonObject = {
  action: "receive",
  ...channelRef("toYou", "EndpointVerification"),
  summary: "Verification of your endpoint",
  description: `${ENDPOINT_VERIFICATION} It comes as a POST, or as a GET with the same names in the query string.`,
  reply: channelRef("toApi", "Challenge"),
};

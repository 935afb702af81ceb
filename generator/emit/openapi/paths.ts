import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { answerOf, isSentAlone } from "../api/answer-of.ts";
import { exchangeOf } from "../api/exchange.ts";
import { receivedRef, sentRef } from "../api/message-ref.ts";
import { eventOperation, json } from "./operation.ts";

/** The one real path, and a virtual one for each event type that can be sent to it. */
export function paths(catalog: Catalog): JsonObject {
  const { endpoint } = exchangeOf(catalog);
  const events = [...catalog.events.values()].filter(isSentAlone);
  const virtual = events.map((event) => {
    const answer = answerOf(catalog, event);
    const operation = eventOperation(catalog, event, {
      verb: "send",
      request: { $ref: sentRef(catalog, event) },
      ...(answer === undefined
        ? {}
        : { answer: { event: answer, schema: { $ref: receivedRef(catalog, answer) } } }),
      more: { "x-wire-path": endpoint },
    });
    return [`${endpoint}/${event.model}/${event.name}`, { post: operation }] as const;
  });
  return {
    [endpoint]: { post: sendMessage(events.map((event) => ({ $ref: sentRef(catalog, event) }))) },
    ...Object.fromEntries(virtual),
  };
}

/** The operation that messages really take. */
function sendMessage(messages: readonly JsonObject[]): JsonObject {
  return {
    operationId: "sendMessage",
    summary: "Any message",
    description: "Takes every message that can be sent. The virtual paths type them one by one.",
    requestBody: { required: true, content: json({ anyOf: messages }) },
    responses: {
      "2XX": { description: "Taken. A query is answered in the body.", content: json({}) },
      default: { $ref: "#/components/responses/Unspecified" },
    },
  };
}

import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { answerOf, isSentAlone } from "../api/answer-of.ts";
import { ENDPOINT_VERIFICATION, exchangeOf } from "../api/exchange.ts";
import { receivedRef, sentRef } from "../api/message-ref.ts";
import { eventOperation, json } from "./operation.ts";
import { RECEIVING_SECURITY } from "./security.ts";

/** What the API sends to your endpoint, by event type, and how it verifies the endpoint first. */
export function webhooks(catalog: Catalog): JsonObject {
  const events = [...catalog.events.values()].filter(isSentAlone).map((event) => {
    const answer = answerOf(catalog, event);
    const operation = eventOperation(catalog, event, {
      verb: "receive",
      request: { $ref: receivedRef(catalog, event) },
      ...(answer === undefined
        ? {}
        : { answer: { event: answer, schema: { $ref: sentRef(catalog, answer) } } }),
      more: { security: RECEIVING_SECURITY },
    });
    return [event.id, { post: operation }] as const;
  });
  return { EndpointVerification: endpointVerification(catalog), ...Object.fromEntries(events) };
}

function endpointVerification(catalog: Catalog): JsonObject {
  const names = [exchangeOf(catalog).verificationHeader, "challenge"];
  const text = { type: "string" };
  const properties = Object.fromEntries(names.map((name) => [name, text] as const));
  const operation = {
    summary: "Verification of your endpoint",
    description: ENDPOINT_VERIFICATION,
    // The secret is in what is sent; whether the headers have it too is not specified.
    security: [...RECEIVING_SECURITY, {}],
  };
  const responses = {
    "2XX": { description: "The value of `challenge`.", content: { "*/*": { schema: text } } },
  };
  return {
    post: {
      operationId: "verifyEndpointByPost",
      ...operation,
      requestBody: {
        required: true,
        content: json({ type: "object", properties, required: names }),
      },
      responses,
    },
    get: {
      operationId: "verifyEndpointByGet",
      ...operation,
      parameters: names.map((name) => ({ name, in: "query", required: true, schema: text })),
      responses,
    },
  };
}

import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { isSentAlone } from "../api/answer-of.ts";
import { exchangeOf } from "../api/exchange.ts";
import { receivedRef, sentRef } from "../api/message-ref.ts";
import { channelName } from "./channel-ref.ts";

/**
 * One channel for each event type and way, with its only message. On the wire, all that is sent to
 * the API goes to one address; but tools copy a channel into each operation on it, and copies of a
 * channel of all messages would be more than they can take.
 */
export function channels(catalog: Catalog): JsonObject {
  const { endpoint, verificationHeader } = exchangeOf(catalog);
  const atApi: Place = { address: endpoint, servers: API };
  const sent = [...catalog.events.values()].map((event) => {
    const asks = isSentAlone(event);
    const message = { payload: schemaAt(sentRef(catalog, event)) };
    const place = asks ? atApi : IN_YOUR_ANSWER;
    return [channelName("toApi", event.id), channel(place, event.id, message)] as const;
  });
  const received = [...catalog.events.values()].map((event) => {
    const asks = isSentAlone(event);
    const payload = schemaAt(receivedRef(catalog, event));
    const message = asks ? { payload, traits: DELIVERED } : { payload };
    const place = asks ? AT_YOURS : IN_ANSWER_OF_API;
    return [channelName("toYou", event.id), channel(place, event.id, message)] as const;
  });
  return {
    ...Object.fromEntries([...sent, ...received]),
    [channelName("toYou", "EndpointVerification")]: channel(
      AT_YOURS,
      "EndpointVerification",
      verification(verificationHeader),
    ),
    [channelName("toApi", "Challenge")]: channel(IN_YOUR_ANSWER, "Challenge", CHALLENGE),
  };
}

/** Where a message is found: at an address, or, without one, in the answer to another message. */
interface Place {
  readonly address: string | null;
  readonly servers: readonly JsonObject[];
}

const API = [{ $ref: "#/servers/api" }] as const;
const YOURS = [{ $ref: "#/servers/yours" }] as const;
const IN_ANSWER_OF_API: Place = { address: null, servers: API };
const AT_YOURS: Place = { address: null, servers: YOURS };
const IN_YOUR_ANSWER: Place = AT_YOURS;

function channel(place: Place, name: string, message: JsonObject): JsonObject {
  return { ...place, messages: { [name]: { name, ...message } } };
}

/** The schema at an address in the OpenAPI document, which lies beside this one. */
function schemaAt(ref: string): JsonObject {
  return { $ref: `./openapi.json${ref}` };
}

const DELIVERED = [{ $ref: "#/components/messageTraits/delivered" }] as const;

function verification(header: string): JsonObject {
  return {
    payload: {
      type: "object",
      properties: { [header]: { type: "string" }, challenge: { type: "string" } },
      required: [header, "challenge"],
    },
  };
}

const CHALLENGE: JsonObject = { payload: { type: "string" } };

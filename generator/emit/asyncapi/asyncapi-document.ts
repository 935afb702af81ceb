import type { Json, JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { DOCUMENT_VERSION } from "../api/document-version.ts";
import { modelTag } from "../api/event-text.ts";
import {
  DRAFTS,
  EXAMPLE_HOST,
  MESSAGES,
  VERIFICATION_HEADER,
  VERIFICATION_TOKEN,
  YOUR_ENDPOINT,
} from "../api/exchange.ts";
import { markdownText } from "../escape/markdown.ts";
import { channels } from "./channels.ts";
import { operations } from "./operations.ts";
import { securitySchemes } from "./security.ts";

/** The AsyncAPI document of all event types of a catalog. */
export function asyncApiDocument(catalog: Catalog): JsonObject {
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Redox Data Model API",
      version: DOCUMENT_VERSION,
      description: [markdownText(catalog.description), MESSAGES, DRAFTS].join("\n\n"),
      tags: [...catalog.models.values()].map(modelTag),
    },
    defaultContentType: "application/json",
    servers: {
      api: server("Where your account finds the API.", EXAMPLE_HOST, [
        "accessToken",
        "legacyToken",
      ]),
      yours: server(YOUR_ENDPOINT, "you.example.com", ["verificationToken", "verificationBearer"]),
    },
    channels: channels(catalog),
    operations: operations(catalog),
    components: {
      securitySchemes: securitySchemes(),
      messageTraits: { delivered: DELIVERED },
    },
  };
}

function server(description: string, host: string, schemes: readonly string[]): JsonObject {
  return {
    host: "{host}",
    protocol: "https",
    description,
    variables: { host: { default: host } },
    security: schemes.map((name): Json => ({ $ref: `#/components/securitySchemes/${name}` })),
  };
}

/** What every message has that the API sends to your endpoint. */
const DELIVERED: JsonObject = {
  headers: {
    type: "object",
    properties: { [VERIFICATION_HEADER]: { type: "string", description: VERIFICATION_TOKEN } },
    required: [VERIFICATION_HEADER],
  },
};

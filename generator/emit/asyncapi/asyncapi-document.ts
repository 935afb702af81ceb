import type { Json, JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { modelTag } from "../api/event-text.ts";
import {
  DRAFTS,
  EXAMPLE_HOST,
  exchangeOf,
  VERIFICATION_TOKEN,
  YOUR_ENDPOINT,
} from "../api/exchange.ts";
import { markdownText } from "../escape/markdown.ts";
import { channels } from "./channels.ts";
import { operations } from "./operations.ts";
import { securitySchemes } from "./security.ts";

/** The AsyncAPI document of all event types of a catalog, which has a version. */
export function asyncApiDocument(catalog: Catalog, version: string): JsonObject {
  const { api, description, legacyToken } = exchangeOf(catalog);
  const texts = [catalog.description, description].map(markdownText);
  return {
    asyncapi: "3.0.0",
    info: {
      title: api,
      version,
      description: [...texts, DRAFTS].join("\n\n"),
      tags: [...catalog.models.values()].map(modelTag),
    },
    defaultContentType: "application/json",
    servers: {
      api: server("Where your account finds the API.", EXAMPLE_HOST, [
        "accessToken",
        ...(legacyToken === undefined ? [] : ["legacyToken"]),
      ]),
      yours: server(YOUR_ENDPOINT, "you.example.com", ["verificationToken", "verificationBearer"]),
    },
    channels: channels(catalog),
    operations: operations(catalog),
    components: {
      securitySchemes: securitySchemes(catalog),
      messageTraits: { delivered: delivered(catalog) },
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
function delivered(catalog: Catalog): JsonObject {
  const { verificationHeader } = exchangeOf(catalog);
  return {
    headers: {
      type: "object",
      properties: { [verificationHeader]: { type: "string", description: VERIFICATION_TOKEN } },
      required: [verificationHeader],
    },
  };
}

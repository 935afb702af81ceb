import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { modelTag } from "../api/event-text.ts";
import { DRAFTS, EXAMPLE_HOST, exchangeOf, TAKEN, UNSPECIFIED } from "../api/exchange.ts";
import { markdownText } from "../escape/markdown.ts";
import { componentSchemas } from "./component-schemas.ts";
import { paths } from "./paths.ts";
import { securitySchemes, sendingSecurity } from "./security.ts";
import { webhooks } from "./webhooks.ts";

/** The OpenAPI document of all event types of a catalog, which has a version. */
export function openApiDocument(catalog: Catalog, version: string): JsonObject {
  const { api, description, endpoint } = exchangeOf(catalog);
  const texts = [catalog.description, description].map(markdownText);
  return {
    openapi: "3.1.1",
    info: {
      title: api,
      version,
      description: [...texts, virtualPaths(endpoint), DRAFTS].join("\n\n"),
    },
    servers: [
      {
        url: "{baseUrl}",
        variables: {
          baseUrl: {
            default: `https://${EXAMPLE_HOST}`,
            description: "Where your account finds the API.",
          },
        },
      },
    ],
    security: sendingSecurity(catalog),
    tags: [...catalog.models.values()].map(modelTag),
    paths: paths(catalog),
    webhooks: webhooks(catalog),
    components: {
      securitySchemes: securitySchemes(catalog),
      responses: { Taken: { description: TAKEN }, Unspecified: { description: UNSPECIFIED } },
      schemas: componentSchemas(catalog),
    },
  };
}

function virtualPaths(endpoint: string): string {
  return (
    `For generators of clients, each event type that can be sent has an operation of its own, under \`${endpoint}/\` with ` +
    `data model and event type, which types its request and its response. These paths are virtual: send the request ` +
    `to what \`x-wire-path\` says, \`${endpoint}\`. What your own endpoint receives are the webhooks.`
  );
}

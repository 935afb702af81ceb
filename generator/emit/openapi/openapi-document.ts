import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { DOCUMENT_VERSION } from "../api/document-version.ts";
import { modelTag } from "../api/event-text.ts";
import { DRAFTS, EXAMPLE_HOST, MESSAGES, TAKEN, UNSPECIFIED, WIRE_PATH } from "../api/exchange.ts";
import { markdownText } from "../escape/markdown.ts";
import { componentSchemas } from "./component-schemas.ts";
import { paths } from "./paths.ts";
import { securitySchemes, SENDING_SECURITY } from "./security.ts";
import { webhooks } from "./webhooks.ts";

const VIRTUAL_PATHS =
  `For generators of clients, each event type that can be sent has an operation of its own, under \`${WIRE_PATH}/\` with ` +
  `data model and event type, which types its request and its response. These paths are virtual: send the request ` +
  `to what \`x-wire-path\` says, \`${WIRE_PATH}\`. What your own endpoint receives are the webhooks.`;

/** The OpenAPI document of all event types of a catalog. */
export function openApiDocument(catalog: Catalog): JsonObject {
  return {
    openapi: "3.1.1",
    info: {
      title: "Redox Data Model API",
      version: DOCUMENT_VERSION,
      description: [markdownText(catalog.description), MESSAGES, VIRTUAL_PATHS, DRAFTS].join(
        "\n\n",
      ),
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
    security: SENDING_SECURITY,
    tags: [...catalog.models.values()].map(modelTag),
    paths: paths(catalog),
    webhooks: webhooks(catalog),
    components: {
      securitySchemes: securitySchemes(),
      responses: { Taken: { description: TAKEN }, Unspecified: { description: UNSPECIFIED } },
      schemas: componentSchemas(catalog),
    },
  };
}

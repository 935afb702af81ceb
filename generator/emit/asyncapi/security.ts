import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { EXAMPLE_HOST, exchangeOf } from "../api/exchange.ts";
import { otherSchemes } from "../api/security.ts";
import { markdownText } from "../escape/markdown.ts";

/** The schemes of the OpenAPI document, in the words of AsyncAPI, which asks for whole addresses. */
export function securitySchemes(catalog: Catalog): JsonObject {
  const { tokens, accessToken } = exchangeOf(catalog);
  const tokenUrl = `https://${EXAMPLE_HOST}${tokens}`;
  return {
    accessToken: {
      type: "oauth2",
      description: markdownText(accessToken),
      flows: { clientCredentials: { tokenUrl, availableScopes: {} } },
    },
    ...otherSchemes(catalog, "httpApiKey"),
  };
}

import type { Json, JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { exchangeOf } from "../api/exchange.ts";
import { otherSchemes } from "../api/security.ts";
import { markdownText } from "../escape/markdown.ts";

/** What one of is needed to send. */
export function sendingSecurity(catalog: Catalog): readonly Json[] {
  const { legacyToken } = exchangeOf(catalog);
  return [{ accessToken: [] }, ...(legacyToken === undefined ? [] : [{ legacyToken: [] }])];
}

/** What requests to your endpoint carry, both at once. */
export const RECEIVING_SECURITY: readonly Json[] = [
  { verificationToken: [], verificationBearer: [] },
];

/** How senders prove who they are, and how the API does to your endpoint. */
export function securitySchemes(catalog: Catalog): JsonObject {
  const { tokens, accessToken } = exchangeOf(catalog);
  return {
    accessToken: {
      type: "oauth2",
      description: markdownText(accessToken),
      flows: { clientCredentials: { tokenUrl: tokens, scopes: {} } },
    },
    ...otherSchemes(catalog, "apiKey"),
  };
}

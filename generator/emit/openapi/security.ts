import type { Json, JsonObject } from "../../base/json.ts";
import {
  ACCESS_TOKEN,
  LEGACY_KEY,
  TOKEN_PATH,
  VERIFICATION_BEARER,
  VERIFICATION_HEADER,
  VERIFICATION_TOKEN,
} from "../api/exchange.ts";

/** What one of is needed to send. */
export const SENDING_SECURITY: readonly Json[] = [{ accessToken: [] }, { legacyToken: [] }];

/** What requests to your endpoint carry, both at once. */
export const RECEIVING_SECURITY: readonly Json[] = [
  { verificationToken: [], verificationBearer: [] },
];

/** How senders prove who they are, and how the API does to your endpoint. */
export function securitySchemes(): JsonObject {
  return {
    accessToken: {
      type: "oauth2",
      description: ACCESS_TOKEN,
      flows: { clientCredentials: { tokenUrl: TOKEN_PATH, scopes: {} } },
    },
    legacyToken: { type: "http", scheme: "bearer", description: LEGACY_KEY },
    verificationToken: {
      type: "apiKey",
      in: "header",
      name: VERIFICATION_HEADER,
      description: VERIFICATION_TOKEN,
    },
    verificationBearer: { type: "http", scheme: "bearer", description: VERIFICATION_BEARER },
  };
}

import type { JsonObject } from "../../base/json.ts";
import {
  ACCESS_TOKEN,
  EXAMPLE_HOST,
  LEGACY_KEY,
  TOKEN_PATH,
  VERIFICATION_BEARER,
  VERIFICATION_HEADER,
  VERIFICATION_TOKEN,
} from "../api/exchange.ts";

/** The schemes of the OpenAPI document, in the words of AsyncAPI, which asks for whole addresses. */
export function securitySchemes(): JsonObject {
  const tokenUrl = `https://${EXAMPLE_HOST}${TOKEN_PATH}`;
  return {
    accessToken: {
      type: "oauth2",
      description: ACCESS_TOKEN,
      flows: { clientCredentials: { tokenUrl, availableScopes: {} } },
    },
    legacyToken: { type: "http", scheme: "bearer", description: LEGACY_KEY },
    verificationToken: {
      type: "httpApiKey",
      in: "header",
      name: VERIFICATION_HEADER,
      description: VERIFICATION_TOKEN,
    },
    verificationBearer: { type: "http", scheme: "bearer", description: VERIFICATION_BEARER },
  };
}

import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { markdownText } from "../escape/markdown.ts";
import { exchangeOf, VERIFICATION_BEARER, VERIFICATION_TOKEN } from "./exchange.ts";

/** Security schemes that both documents write alike, but for what they call a key in a header. */
export function otherSchemes(catalog: Catalog, headerKey: "apiKey" | "httpApiKey"): JsonObject {
  const { legacyToken, verificationHeader } = exchangeOf(catalog);
  const bearer = { type: "http", scheme: "bearer" };
  return {
    ...(legacyToken === undefined
      ? {}
      : { legacyToken: { ...bearer, description: markdownText(legacyToken) } }),
    verificationToken: {
      type: headerKey,
      in: "header",
      name: verificationHeader,
      description: VERIFICATION_TOKEN,
    },
    verificationBearer: { ...bearer, description: VERIFICATION_BEARER },
  };
}

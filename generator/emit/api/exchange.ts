import { invariant } from "../../base/invariant.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Exchange } from "../../catalog/exchange.ts";

/** How messages of a catalog are exchanged. Where that is not said, no document is made. */
export function exchangeOf({ exchange }: Catalog): Exchange {
  invariant(exchange !== undefined, "a document of an API that nobody described");
  return exchange;
}

/** Stands for the host of the API, which depends on the account. */
export const EXAMPLE_HOST = "api.example.com";

export const VERIFICATION_TOKEN =
  "The secret that you chose for your endpoint. Every request to it carries the secret twice: in " +
  "this header, and in `Authorization: Bearer`.";

export const VERIFICATION_BEARER =
  "The secret that you chose for your endpoint, the same as in the header made for it.";

export const YOUR_ENDPOINT =
  "Your endpoint, at the address that you gave. Outside development it uses TLS.";

export const ENDPOINT_VERIFICATION =
  "Verifies your endpoint before it gets messages. Compare the token with the secret that you " +
  "chose, then answer with the value of `challenge` in the body.";

/** About the names of schemas. */
export const DRAFTS =
  "A schema says what a receiver must take. The one whose name has `Draft` at its end says what a " +
  "sender must meet; where there is none, that is the same. `x-reliability` says how often " +
  "organizations send a field: reliable more than 90 %, probable more than 50 %, possible less " +
  "than 50 %. Ratings are estimates unless `x-rating-source` is published. `x-values` and `x-format` " +
  "name value sets and formats of the catalog.";

export const UNSPECIFIED = "What else can be answered is not specified.";

export const TAKEN = "Taken. What the answer holds is not specified.";

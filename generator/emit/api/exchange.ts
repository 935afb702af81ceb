/**
 * How messages are exchanged, as public documentation says it. What it does not say, such as status
 * codes, is said nowhere in the documents.
 */

/** The one path that takes all messages. */
export const WIRE_PATH = "/endpoint";

/** Where access tokens are had. */
export const TOKEN_PATH = "/v2/auth/token";

/** Stands for the host of the API, which depends on the account. */
export const EXAMPLE_HOST = "api.example.com";

/** The header of the secret by which a receiver knows that a request comes from the API. */
export const VERIFICATION_HEADER = "verification-token";

export const ACCESS_TOKEN =
  "OAuth 2.0 client credentials. The client proves itself by a JSON Web Token that it signs (RS384 " +
  "or ES384; formerly HS384 too) and gets an access token that lives 5 minutes, for " +
  "`Authorization: Bearer`.";

export const LEGACY_KEY =
  "Legacy API keys. They give tokens that live 24 hours, for `Authorization: Bearer`.";

export const VERIFICATION_TOKEN =
  "The secret that you chose for your endpoint. Every request to it carries the secret twice: in " +
  "this header, and in `Authorization: Bearer`.";

export const VERIFICATION_BEARER =
  "The secret that you chose for your endpoint, the same as in the header `verification-token`.";

export const YOUR_ENDPOINT =
  "Your endpoint, at the address that you gave. Outside development it uses TLS.";

export const ENDPOINT_VERIFICATION =
  "Verifies your endpoint before it gets messages. Compare the token with the secret that you " +
  "chose, then answer with the value of `challenge` in the body.";

/** About every message. */
export const MESSAGES =
  "Every message goes to one endpoint, and its `Meta` names data model, event type and destinations. " +
  "A push is sent when something happens. A query names one destination, and is answered with the " +
  "response event type of the same data model. Ignore fields that you do not know: fields of any " +
  "type and event types are added at any time.";

/** About the names of schemas. */
export const DRAFTS =
  "A schema says what a receiver must take. The one whose name has `Draft` at its end says what a " +
  "sender must meet; where there is none, that is the same. `x-reliability` says how often " +
  "organizations send a field: reliable more than 90 %, probable more than 50 %, possible less " +
  "than 50 %. Ratings are estimates unless `x-rating-source` is published. `x-values` and `x-format` " +
  "name value sets and formats of the catalog.";

export const UNSPECIFIED = "What else can be answered is not specified.";

export const TAKEN = "Taken. What the answer holds is not specified.";

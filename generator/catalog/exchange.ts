/** How messages are exchanged, as documents of the API tell it. */
export interface Exchange {
  /** What the API is called. */
  readonly api: string;
  /** What holds for every message. */
  readonly description: string;
  /** The one path that takes all messages. */
  readonly endpoint: string;
  /** The path where access tokens are had. */
  readonly tokens: string;
  /** How a sender gets an access token. */
  readonly accessToken: string;
  /** What else a sender may prove itself by, as a bearer token. */
  readonly legacyToken?: string;
  /** The header of the secret by which a receiver knows that a request comes from the API. */
  readonly verificationHeader: string;
}

/** What one client can take from the others. */
export interface ServeLimits {
  /** Bytes of a body. */
  readonly body: number;
  /** Milliseconds for a whole request to arrive, and for its head alone. */
  readonly request: number;
  readonly head: number;
  /** Milliseconds for which a connection may be silent: while it is served, and between requests. */
  readonly silence: number;
  readonly idle: number;
  readonly connections: number;
  /** Milliseconds that requests get to end when the server stops. */
  readonly stop: number;
}

/** Generous for a client on a slow line, and soon over for one that only holds on. */
export const SERVE_LIMITS: ServeLimits = {
  body: 1024 * 1024,
  request: 15_000,
  head: 10_000,
  silence: 60_000,
  idle: 5_000,
  connections: 1000,
  stop: 5_000,
};

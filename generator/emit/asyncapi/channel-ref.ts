import type { JsonObject } from "../../base/json.ts";

/** Which way a message goes: from you to the API, or from the API to you. */
export type Way = "toApi" | "toYou";

/** The channel of what goes one way, by its name in the channel: an event type, mostly. */
export function channelName(way: Way, message: string): string {
  return `${way}.${message}`;
}

/** A reference to the channel. It has one message, so an operation need not name any. */
export function channelRef(way: Way, message: string): JsonObject {
  return { channel: { $ref: `#/channels/${channelName(way, message)}` } };
}

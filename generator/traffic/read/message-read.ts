/** Why there is no message where there should be one. */
export type FaultCode = "syntax" | "truncated" | "encoding" | "too-large" | "compression";

/** Something that should be a message and is none. It never quotes what was read. */
export interface Fault {
  readonly kind: "fault";
  readonly place: MessagePlace;
  readonly code: FaultCode;
  readonly message: string;
}

/** A message that was read. */
export interface Message {
  readonly kind: "message";
  readonly place: MessagePlace;
  readonly value: unknown;
  /** Bytes of its text. */
  readonly bytes: number;
}

/** A message that was read, or why there is none. */
export type MessageRead = Message | Fault;

/** Where in its file a message, or a fault, is. */
export interface MessagePlace {
  /** Counts from 1. */
  readonly line?: number;
  /** Counts from 1, in characters. */
  readonly column?: number;
  /** For an item of a list. Counts from 0. */
  readonly index?: number;
}

/** The text of what should be a message, which was not looked at. */
export interface MessageText {
  /** Holds it, from `from` to `to`. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  /** Of the message. */
  readonly place: MessagePlace & { readonly line: number };
  /** Where it begins in its line: counts from 1, in characters. */
  readonly column: number;
  /** The stream ends with it: if it is cut off, so is the stream. */
  readonly isLast: boolean;
}

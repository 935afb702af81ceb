import type { MessageRead, MessageText } from "./message-read.ts";

/** Takes messages as they are found. */
export interface MessageSink {
  /** Takes a message that was parsed, or a fault. */
  take(read: MessageRead): void;
  /** Asked first: takes a message by its text, which is the caller's again afterwards. False if it has to be parsed. */
  takeText?(text: MessageText): boolean;
}

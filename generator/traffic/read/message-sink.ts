import type { MessageRead } from "./message-read.ts";

/** Takes messages as they are found. */
export type MessageSink = (read: MessageRead) => void;

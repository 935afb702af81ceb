import type { FaultCode, MessageRead } from "../read/message-read.ts";
import type { MessageSink } from "../read/message-sink.ts";
import type { ByteRange } from "../scan/scan.ts";

/** Counts messages, in one of two forms, and what is none. */
export interface MessageCounter {
  /** Counts the message of a text. False if it is none, or of no event type: nothing is counted then. */
  addText(text: ByteRange): boolean;
  /** Counts a message and the bytes of its text. False if it is of no event type: it is a fault then. */
  add(message: unknown, bytes: number): boolean;
  fault(code: FaultCode): void;
}

/** Counts messages as they are found. Of each it is told what could not be counted: a fault, or a message of no event type. */
export function profilingSink(
  counter: MessageCounter,
  tell: (uncounted?: MessageRead) => void = () => {},
): MessageSink {
  return {
    takeText(text) {
      const isCounted = counter.addText(text);
      if (isCounted) tell();
      return isCounted;
    },
    take(read) {
      const isCounted = read.kind === "message" && counter.add(read.value, read.bytes);
      if (read.kind === "fault") counter.fault(read.code);
      tell(isCounted ? undefined : read);
    },
  };
}

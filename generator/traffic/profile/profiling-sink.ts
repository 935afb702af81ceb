import type { FaultCode, MessageRead } from "../read/message-read.ts";
import type { MessageSink } from "../read/message-sink.ts";
import type { ByteRange } from "../scan/scan.ts";

/** Counts messages, in one of two forms, and what is none. */
export interface MessageCounter {
  /**
   * Counts the message of a text, and keys that its objects have again. False if it is no message, or of no event type: nothing is
   * counted then. It takes far less time than to parse it first.
   */
  addText(text: ByteRange): boolean;
  /**
   * Counts a message and the bytes of its text. False if it is of no event type of the catalog: it is a
   * fault then. It never throws, whatever JSON the message is. Keys that an object had again are not known
   * any more: who parsed the message has lost them.
   */
  add(message: unknown, bytes: number): boolean;
  /** Counts what should have been a message and is none. */
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

/** A program that goes through lines of messages. */
export interface Loop {
  push(chunk: Buffer): void;
  end(): unknown;
  counts(): LoopCounts;
}

export interface LoopCounts {
  readonly messages: number;
  /** None from who does not judge. */
  readonly invalid: number;
}

/** What a module of a loop exports: makes all ready, with the file or folder that it needs. */
export type StartLoop = (needed: string) => Promise<Loop>;

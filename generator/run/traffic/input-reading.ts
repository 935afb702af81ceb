/** How an input is read. */
export interface InputReading {
  readonly signal: AbortSignal;
  /** Told how many bytes were taken as they are stored. */
  readonly onBytes?: ((count: number) => void) | undefined;
  /** Gives memory for what comes next, which is used if that saves a copy. */
  readonly room?: () => Uint8Array;
}

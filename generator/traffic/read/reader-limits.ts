/** What both ways of reading need to know. */
export interface ReaderLimits {
  /** Most bytes of a message. */
  readonly limit: number;
  /** Lines of the stream before what is read. */
  readonly linesBefore: number;
}

const SPACES: ReadonlySet<number | undefined> = new Set(Buffer.from(" \t\r\n"));

/** Whether a byte is a space of JSON, which may stand anywhere between its parts. */
export function isSpace(byte: number | undefined): boolean {
  return SPACES.has(byte);
}

const MARK = Buffer.from("\uFEFF");

/** The position after the mark that text files of some programs begin with; the given one if there is none. */
export function afterMark(bytes: Buffer, from: number): number {
  const end = from + MARK.length;
  return bytes[from] === MARK[0] && bytes.subarray(from, end).equals(MARK) ? end : from;
}

import { isSpace } from "../read/json-space.ts";

const SPACE = 0x20;

/** The position of the next byte that is no space of JSON; at most the end. */
export function afterSpace(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while ((bytes[at] ?? 0) <= SPACE && at < end && isSpace(bytes[at])) at += 1;
  return at;
}

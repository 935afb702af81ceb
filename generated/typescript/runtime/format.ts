import { own } from "./own.js";

/** How a text is written: it must match the pattern, and satisfy the check where there is one. */
export interface Format {
  readonly name: string;
  /** A regular expression for the flag `u`. */
  readonly pattern: string;
  /** What the pattern cannot say, such as that a day exists. */
  readonly check?: (text: string) => boolean;
}

const compiled = new WeakMap<Format, (text: string) => boolean>();

/** The test of a format, compiled at its first use. */
export function testOf(format: Format): (text: string) => boolean {
  let test = compiled.get(format);
  if (test === undefined) {
    const pattern = new RegExp(format.pattern, "u");
    const check = own(format, "check");
    test =
      check === undefined
        ? (text) => pattern.test(text)
        : (text) => pattern.test(text) && check(text);
    compiled.set(format, test);
  }
  return test;
}

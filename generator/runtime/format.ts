import { own } from "./own.ts";

/** How a text is written: it matches the pattern, and satisfies the check. At least one is there. */
export interface Format {
  readonly name: string;
  /** A regular expression for the flag `u`. Left out where the check refuses more than it would. */
  readonly pattern?: string;
  /** What a pattern cannot say, such as that a day exists. */
  readonly check?: (text: string) => boolean;
}

type Test = (text: string) => boolean;

const compiled = new WeakMap<Format, Test>();

/** The test of a format, compiled at its first use. */
export function testOf(format: Format): Test {
  let test = compiled.get(format);
  if (test === undefined) {
    const pattern = own(format, "pattern");
    const check = own(format, "check") ?? (() => true);
    const expression = new RegExp(pattern ?? "", "u");
    test = pattern === undefined ? check : (text) => expression.test(text) && check(text);
    compiled.set(format, test);
  }
  return test;
}

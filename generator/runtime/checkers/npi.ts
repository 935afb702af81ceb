import { digits } from "./digits.ts";

/**
 * A National Provider Identifier: ten digits, the last of which makes the Luhn sum of `80840` and
 * all ten a multiple of ten.
 */
export function isNpi(text: string): boolean {
  if (text.length !== 10 || digits(text, 0, 10) < 0) return false;
  // The sum of the digits of the prefix 80840.
  let sum = 24;
  for (let index = 0; index < 10; index += 1) {
    const digit = digits(text, index, 1);
    sum += index % 2 === 1 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}

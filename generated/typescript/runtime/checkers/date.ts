import { digits } from "./digits.js";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that exists, as `2008-01-06`. */
export function isDate(text: string): boolean {
  return text.length === 10 && beginsWithDate(text);
}

/** True if the first ten characters are a day that exists. */
export function beginsWithDate(text: string): boolean {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (!(year >= 0 && day >= 1) || text[4] !== "-" || text[7] !== "-") return false;
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0));
}

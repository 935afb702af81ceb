import { digits } from "./digits.js";

const AFTER_MINUTES = /^(?::(\d\d)(?:\.\d+)?)?(?:[Zz]|([+-])\d\d:\d\d)?$/;

/** A time of day, as `17:30`, `17:30:00`, `17:30:00.5Z` or `17:30:00-05:00`. */
export function isTime(text: string): boolean {
  const hour = digits(text, 0, 2);
  const minute = digits(text, 3, 2);
  const rest = AFTER_MINUTES.exec(text.slice(5));
  if (rest === null || text[2] !== ":" || !(hour < 24 && minute < 60)) return false;
  const sign = rest[2];
  const offsetHours = sign === undefined ? 0 : digits(text, text.length - 5, 2);
  const offsetMinutes = sign === undefined ? 0 : digits(text, text.length - 2, 2);
  if (offsetHours > 23 || offsetMinutes > 59) return false;
  const second = Number(rest[1] ?? 0);
  if (second < 60) return true;
  // A leap second is inserted at the end of a day in UTC, and nowhere else.
  const offset = (offsetHours * 60 + offsetMinutes) * (sign === "-" ? -1 : 1);
  const minuteInUtc = (hour * 60 + minute - offset + 2 * DAY) % DAY;
  return second === 60 && minuteInUtc === DAY - 1;
}

/** Minutes of a day. */
const DAY = 1440;

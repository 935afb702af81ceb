import { digits } from "./digits.ts";

/** A time of day as it is written. */
export interface TimeOfDay {
  readonly hasSeconds: boolean;
  readonly hasOffset: boolean;
}

/** The time of day that the text holds from an index to its end; undefined if it holds none. */
export function timeOfDay(text: string, start: number): TimeOfDay | undefined {
  const hour = digits(text, start, 2);
  const minute = digits(text, start + 3, 2);
  if (!isWithin(hour, 24) || !isWithin(minute, 60) || text[start + 2] !== ":") return undefined;
  let at = start + 5;
  const hasSeconds = text[at] === ":";
  const second = hasSeconds ? digits(text, at + 1, 2) : 0;
  if (hasSeconds) at += 3;
  if (hasSeconds && text[at] === ".") {
    const fraction = at + 1;
    do at += 1;
    while (digits(text, at, 1) >= 0);
    if (at === fraction) return undefined;
  }
  const offset = offsetIn(text, at);
  if (offset === undefined) return undefined;
  // A leap second is inserted at the end of a day in UTC, and nowhere else.
  const minuteInUtc = (hour * 60 + minute - offset + 2 * DAY) % DAY;
  const isSecond = isWithin(second, 60) || (second === 60 && minuteInUtc === DAY - 1);
  return isSecond ? { hasSeconds, hasOffset: at < text.length } : undefined;
}

/** Minutes of a day. */
const DAY = 1440;

/** The offset from UTC, in minutes, that the text ends with at `at`; undefined if it is none. */
function offsetIn(text: string, at: number): number | undefined {
  const sign = text[at];
  if (sign === undefined) return 0;
  if (sign === "Z" || sign === "z") return text.length === at + 1 ? 0 : undefined;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  const isOffset =
    (sign === "+" || sign === "-") &&
    text[at + 3] === ":" &&
    text.length === at + 6 &&
    isWithin(hours, 24) &&
    isWithin(minutes, 60);
  return isOffset ? (hours * 60 + minutes) * (sign === "-" ? -1 : 1) : undefined;
}

function isWithin(number: number, end: number): boolean {
  return number >= 0 && number < end;
}

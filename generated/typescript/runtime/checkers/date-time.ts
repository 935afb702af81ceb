import { beginsWithDate } from "./date.js";
import { timeOfDay } from "./time-of-day.js";

/** A moment with its offset from UTC, as `2023-02-27T22:09:03.585Z`: RFC 3339. */
export function isDateTime(text: string): boolean {
  if (!beginsWithDate(text) || (text[10] !== "T" && text[10] !== "t")) return false;
  const time = timeOfDay(text, 11);
  return time !== undefined && time.hasSeconds && time.hasOffset;
}

import { timeOfDay } from "./time-of-day.js";

/** A time of day, as `17:30`, `17:30:00`, `17:30:00.5Z` or `17:30:00-05:00`. */
export function isTime(text: string): boolean {
  return timeOfDay(text, 0) !== undefined;
}

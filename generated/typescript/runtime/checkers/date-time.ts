import { isDate } from "./date.js";
import { isTime } from "./time.js";

/** A moment with its offset from UTC, as `2023-02-27T22:09:03.585Z`: RFC 3339. */
export function isDateTime(text: string): boolean {
  return (
    isDate(text.slice(0, 10)) &&
    /^[Tt]..:..:.*(?:[Zz]|[+-]..:..)$/.test(text.slice(10)) &&
    isTime(text.slice(11))
  );
}

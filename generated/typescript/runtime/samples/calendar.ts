const MINUTES_PER_DAY = 24 * 60;

/** A moment, in minutes since 1970-01-01T00:00Z. JavaScript's `Date` would do, but it knows today. */
export type Minutes = number;

/** The moment at which a day of the Gregorian calendar begins; `month` and `day` count from 1. */
export function startOfDay(year: number, month: number, day: number): Minutes {
  // Years that begin in March put the leap day last; 719468 days lie between year 0 and 1970.
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (365 * shifted + leapDays + dayOfYear - 719468) * MINUTES_PER_DAY;
}

/** As `2024-02-05`. */
export function dateText(moment: Minutes): string {
  const days = Math.floor(moment / MINUTES_PER_DAY) + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** As `15:30`. */
export function timeText(moment: Minutes): string {
  const minutes = ((moment % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/** As `2024-02-05T15:30:00.000Z`. */
export function dateTimeText(moment: Minutes): string {
  return `${dateText(moment)}T${timeText(moment)}:00.000Z`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

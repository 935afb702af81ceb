import { startOfDay, type Minutes } from "./calendar.ts";
import { drawIndex } from "./draw.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

/** The two moments that the dates of a message lie around. */
export interface Moments {
  /** When the event happens, which the message reports. */
  readonly event: Minutes;
  /** When the visit begins, if the message is about one: before the event, or still to come. */
  readonly visit: Minutes;
}

/** The moments of a message: on a working hour of a day of 2024, after the visit if it is over. */
export function momentsOf(seed: number, visitIsOver: boolean): Moments {
  const day = startOfDay(2024, 1, 8) + drawIndex(seed, "day", 350) * DAY;
  const event = day + (8 + drawIndex(seed, "hour", 9)) * HOUR + drawIndex(seed, "minute", 12) * 5;
  return { event, visit: event + (visitIsOver ? -3 : 4) * DAY - (event % HOUR) };
}

/** Fields that can only be told when the visit has ended. */
export const END_OF_VISIT = /^(?:Discharge|Departure)(?:Date|DateTime)$/;

/** Dates by the name of the field, as a distance from one of the moments. The first match holds. */
const DISTANCES: readonly {
  readonly name: RegExp;
  readonly from: keyof Moments;
  readonly minutes: number;
}[] = [
  { name: /^Event/, from: "event", minutes: 0 },
  { name: /^Death/, from: "event", minutes: -20 },
  { name: END_OF_VISIT, from: "event", minutes: -30 },
  { name: /^VisitStart/, from: "visit", minutes: 0 },
  { name: /^(?:Visit|Arrival|Admission|Service)(?:Date|DateTime)$/, from: "visit", minutes: 0 },
  { name: /^ServiceEnd/, from: "visit", minutes: 45 },
  { name: /^(?:Visit|Slot)End/, from: "visit", minutes: 30 },
  { name: /^StartDateTime$/, from: "visit", minutes: -DAY },
  { name: /^EndDateTime$/, from: "visit", minutes: 6 * DAY },
  { name: /^DateTime$/, from: "visit", minutes: 0 },
  { name: /^AvailableStart/, from: "visit", minutes: -DAY },
  { name: /^AvailableEnd/, from: "visit", minutes: 6 * DAY },
  { name: /^Scheduled/, from: "event", minutes: -14 * DAY },
  { name: /^Old/, from: "visit", minutes: -7 * DAY },
  { name: /^(?:Cancel|LastUpdated|Transaction|Process|Payment)/, from: "event", minutes: -15 },
  { name: /^(?:Effective|Issue|Manufacture)/, from: "event", minutes: -400 * DAY },
  { name: /^Expiration/, from: "event", minutes: 330 * DAY },
  { name: /^(?:Onset|Start|Begin)/, from: "event", minutes: -60 * DAY },
  { name: /^(?:End|Stop|Resolved)/, from: "event", minutes: -10 * DAY },
  { name: /^Estimated/, from: "event", minutes: 120 * DAY },
  { name: /^(?:Documented|Documentation)/, from: "event", minutes: -30 * DAY },
  {
    name: /^(?:Collection|Created|Creation|Performed|Administ)/,
    from: "event",
    minutes: -26 * HOUR,
  },
  { name: /^Received/, from: "event", minutes: -25 * HOUR },
  {
    name: /^(?:Completion|Completed|Reported|Signed|Authenticated)/,
    from: "event",
    minutes: -2 * HOUR,
  },
];

/** When a field of this name says that something happened. What is not known was yesterday. */
export function momentOf(moments: Moments, fieldName: string): Minutes {
  const found = DISTANCES.find(({ name }) => name.test(fieldName));
  return found === undefined ? moments.event - DAY : moments[found.from] + found.minutes;
}

import { startOfDay, type Minutes } from "./calendar.ts";
import { drawIndex } from "./draw.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

/** Where the message stands in the course of the visit that it is about. */
export type VisitPhase = "ahead" | "going on" | "over";

/** When the visit begins, as a distance from the event. */
const VISIT: Readonly<Record<VisitPhase, Minutes>> = {
  ahead: 4 * DAY,
  "going on": -4 * HOUR,
  over: -3 * DAY,
};

/** The moments that the dates of a message lie around. */
export interface Moments {
  /** When the event happens, which the message reports. */
  readonly event: Minutes;
  /** When the visit begins. */
  readonly visit: Minutes;
  /** The time that a query asks for: of visits to come, or of what has happened. */
  readonly searchStart: Minutes;
  readonly searchEnd: Minutes;
}

/** The moments of a message: on a working hour of a day of 2024. */
export function momentsOf(seed: number, phase: VisitPhase): Moments {
  const day = startOfDay(2024, 1, 8) + drawIndex(seed, "day", 350) * DAY;
  const event = day + (8 + drawIndex(seed, "hour", 9)) * HOUR + drawIndex(seed, "minute", 12) * 5;
  const visit = event + VISIT[phase] - (event % HOUR);
  return phase === "ahead"
    ? { event, visit, searchStart: visit - DAY, searchEnd: visit + 6 * DAY }
    : { event, visit, searchStart: event - 30 * DAY, searchEnd: event };
}

/** Fields that can only be told when the visit has ended. */
export const END_OF_VISIT: RegExp = /^(?:Discharge|Departure)(?:Date|DateTime)$/;

interface Distance {
  readonly name: RegExp;
  /** Matches the path of the object around the field, where that matters. */
  readonly inside?: RegExp;
  readonly from: keyof Moments;
  readonly minutes: number;
}

/** Dates inside some objects, which have a course of their own. */
const DISTANCES_INSIDE: readonly Distance[] = [
  { name: /^Start/, inside: /^(?:|Completion|LastUpdated)$/, from: "searchStart", minutes: 0 },
  { name: /^End/, inside: /^(?:|Completion|LastUpdated)$/, from: "searchEnd", minutes: 0 },
  { name: /^Expiration$/, inside: /^$/, from: "event", minutes: HOUR },
  { name: /^DateTime/, inside: /^PlanOfCare/, from: "event", minutes: 7 * DAY },
  { name: /^Start/, inside: /^PlanOfCare|Unsigned/, from: "event", minutes: 7 * DAY },
  { name: /^Scheduled/, inside: /Unsigned/, from: "event", minutes: 7 * DAY },
  { name: /^End/, inside: /^PlanOfCare|Unsigned/, from: "event", minutes: 14 * DAY },
  { name: /^Start/, inside: /Administ/, from: "event", minutes: -26 * HOUR },
  { name: /^End/, inside: /Administ/, from: "event", minutes: -25 * HOUR },
  { name: /^End/, inside: /Medication|SupplyOrder/, from: "event", minutes: 30 * DAY },
  { name: /^Creation/, inside: /^Media/, from: "event", minutes: -1 * HOUR },
  { name: /^DateTime/, inside: /(?:^|Transactions\.)Payments$/, from: "event", minutes: -15 },
  {
    name: /^(?:Service|Start)(?:Date|DateTime)/,
    inside: /Payments\./,
    from: "event",
    minutes: -14 * DAY,
  },
  { name: /^(?:ServiceEnd|End)/, inside: /Payments\./, from: "event", minutes: -14 * DAY + 45 },
  { name: /^Start/, inside: /^Study/, from: "event", minutes: -400 * DAY },
  { name: /^Start/, inside: /^Enrollment|Members/, from: "event", minutes: -60 * DAY },
  { name: /^End/, inside: /^Enrollment|Members/, from: "event", minutes: 300 * DAY },
  { name: /^Start/, inside: /Qualifications/, from: "event", minutes: -3000 * DAY },
  { name: /^End/, inside: /Qualifications/, from: "event", minutes: 1000 * DAY },
  { name: /^DateTime/, inside: /FamilyHistory/, from: "event", minutes: -3000 * DAY },
];

/** Dates by the name of the field, as a distance from one of the moments. */
const DISTANCES: readonly Distance[] = [
  { name: /^Event/, from: "event", minutes: 0 },
  { name: /^Death/, from: "event", minutes: -20 },
  { name: END_OF_VISIT, from: "event", minutes: -30 },
  { name: /^VisitStart/, from: "visit", minutes: 0 },
  { name: /^(?:Visit|Arrival|Admission|Service)(?:Date|DateTime)$/, from: "visit", minutes: 0 },
  { name: /^DateTimeOfService$/, from: "visit", minutes: 0 },
  { name: /^ServiceEnd/, from: "visit", minutes: 45 },
  { name: /^(?:Visit|Slot)End/, from: "visit", minutes: 30 },
  { name: /^(?:Start)?DateTime$/, from: "visit", minutes: 0 },
  { name: /^EndDateTime$/, from: "visit", minutes: 45 },
  { name: /^AvailableStart/, from: "visit", minutes: -DAY },
  { name: /^AvailableEnd/, from: "visit", minutes: 6 * DAY },
  { name: /^Scheduled/, from: "event", minutes: -14 * DAY },
  { name: /^Old/, from: "visit", minutes: -7 * DAY },
  { name: /^(?:Cancel|LastUpdated|Transaction|Process|Payment)/, from: "event", minutes: -15 },
  { name: /^IssuedAt$/, from: "event", minutes: -5 },
  { name: /^(?:Effective|Issue|Manufacture)/, from: "event", minutes: -400 * DAY },
  { name: /^Expiration/, from: "event", minutes: 330 * DAY },
  { name: /^(?:Onset|Start|Begin)/, from: "event", minutes: -60 * DAY },
  { name: /^(?:End|Stop|Resolved)/, from: "event", minutes: -10 * DAY },
  { name: /^(?:Estimated|Value$)/, from: "event", minutes: 120 * DAY },
  { name: /^Documentation/, from: "event", minutes: -1 * HOUR },
  { name: /^Documented/, from: "event", minutes: -30 * DAY },
  {
    name: /^(?:Collection|Created|Creation|Performed|Administ)/,
    from: "event",
    minutes: -26 * HOUR,
  },
  { name: /^Received/, from: "event", minutes: -25 * HOUR },
  { name: /^Earliest/, from: "event", minutes: -3 * DAY },
  { name: /^Latest/, from: "event", minutes: 2 * DAY },
  {
    name: /^(?:Completion|Completed|Reported|Signed|Authenticated)/,
    from: "event",
    minutes: -2 * HOUR,
  },
];

const ALL = [...DISTANCES_INSIDE, ...DISTANCES];

/** What is not known was yesterday. */
const YESTERDAY: Distance = { name: /^/, from: "event", minutes: -DAY };

/** When the field at this path says that something happened. */
export function momentOf(moments: Moments, path: string): Minutes {
  const { from, minutes } = distances.get(path) ?? distanceOf(path);
  return moments[from] + minutes;
}

/** By path, because the same paths come again for each profile and seed. */
const distances = new Map<string, Distance>();

function distanceOf(path: string): Distance {
  const steps = path.replaceAll("[]", "").split(".");
  const name = steps.at(-1) ?? "";
  const around = steps.slice(0, -1).join(".");
  const found =
    ALL.find((each) => each.name.test(name) && (each.inside?.test(around) ?? true)) ?? YESTERDAY;
  distances.set(path, found);
  return found;
}

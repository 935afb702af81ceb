import { isDateTime } from "./checkers/date-time.ts";
import { isDate } from "./checkers/date.ts";
import { isEmail } from "./checkers/email.ts";
import { isLanguage } from "./checkers/language.ts";
import { isNpi } from "./checkers/npi.ts";
import { isTimeZone } from "./checkers/time-zone.ts";
import { isTime } from "./checkers/time.ts";
import { isUri } from "./checkers/uri.ts";
import { isUuid } from "./checkers/uuid.ts";

/** Names of the checks that a pattern alone cannot make. */
export type CheckerName =
  "date" | "date-time" | "time" | "email" | "uri" | "uuid" | "npi" | "time-zone" | "language";

/**
 * The checks by name, for whoever does not know beforehand which one a format asks for. Validators
 * do, and import it alone.
 */
export const CHECKS: Readonly<Record<CheckerName, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  time: isTime,
  email: isEmail,
  uri: isUri,
  uuid: isUuid,
  npi: isNpi,
  "time-zone": isTimeZone,
  language: isLanguage,
};

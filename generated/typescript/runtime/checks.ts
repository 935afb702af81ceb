import { isDateTime } from "./checkers/date-time.js";
import { isDate } from "./checkers/date.js";
import { isEmail } from "./checkers/email.js";
import { isLanguage } from "./checkers/language.js";
import { isNpi } from "./checkers/npi.js";
import { isTimeZone } from "./checkers/time-zone.js";
import { isTime } from "./checkers/time.js";
import { isUri } from "./checkers/uri.js";
import { isUuid } from "./checkers/uuid.js";

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

import { isDateTime } from "../../checkers/date-time.js";
import { isDate } from "../../checkers/date.js";
import { isEmail } from "../../checkers/email.js";
import { isLanguage } from "../../checkers/language.js";
import { isNpi } from "../../checkers/npi.js";
import { isTimeZone } from "../../checkers/time-zone.js";
import { isTime } from "../../checkers/time.js";
import { isUri } from "../../checkers/uri.js";
import { isUuid } from "../../checkers/uuid.js";

/** The checks that formats name, beside their patterns. */
export const CHECKS: Readonly<Record<string, (text: string) => boolean>> = {
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

import { isDateTime } from "../../checkers/date-time.ts";
import { isDate } from "../../checkers/date.ts";
import { isEmail } from "../../checkers/email.ts";
import { isLanguage } from "../../checkers/language.ts";
import { isNpi } from "../../checkers/npi.ts";
import { isTimeZone } from "../../checkers/time-zone.ts";
import { isTime } from "../../checkers/time.ts";
import { isUri } from "../../checkers/uri.ts";
import { isUuid } from "../../checkers/uuid.ts";

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

import type { CheckerName, Format } from "../catalog/format.ts";
import { indexOf } from "../catalog/index-of.ts";
import { isDateTime } from "../runtime/checkers/date-time.ts";
import { isDate } from "../runtime/checkers/date.ts";
import { isEmail } from "../runtime/checkers/email.ts";
import { isLanguage } from "../runtime/checkers/language.ts";
import { isNpi } from "../runtime/checkers/npi.ts";
import { isTimeZone } from "../runtime/checkers/time-zone.ts";
import { isTime } from "../runtime/checkers/time.ts";
import { isUri } from "../runtime/checkers/uri.ts";
import { isUuid } from "../runtime/checkers/uuid.ts";
import { testOf } from "../runtime/format.ts";

const CHECKS: Readonly<Record<CheckerName, (text: string) => boolean>> = {
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

/** The test that validators make of a text in this format, with the same code. */
export const formatTest: (format: Format) => (text: string) => boolean = indexOf(
  ({ name, pattern, checker }) =>
    testOf(checker === undefined ? { name, pattern } : { name, pattern, check: CHECKS[checker] }),
);

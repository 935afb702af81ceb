import type { CheckerName } from "../../catalog/format.ts";
import { isDateTime } from "../../runtime/checkers/date-time.ts";
import { isDate } from "../../runtime/checkers/date.ts";
import { isEmail } from "../../runtime/checkers/email.ts";
import { isLanguage } from "../../runtime/checkers/language.ts";
import { isNpi } from "../../runtime/checkers/npi.ts";
import { isTimeZone } from "../../runtime/checkers/time-zone.ts";
import { isTime } from "../../runtime/checkers/time.ts";
import { isUri } from "../../runtime/checkers/uri.ts";
import { isUuid } from "../../runtime/checkers/uuid.ts";

/** A named check: the function, and where generated code imports it from. */
export interface Checker {
  /** Path below the runtime folder. */
  readonly module: string;
  /** Name that the module exports. */
  readonly name: string;
  readonly check: (text: string) => boolean;
}

/** The code of each named check. */
export const checkers: Readonly<Record<CheckerName, Checker>> = {
  date: { module: "checkers/date.ts", name: "isDate", check: isDate },
  "date-time": { module: "checkers/date-time.ts", name: "isDateTime", check: isDateTime },
  time: { module: "checkers/time.ts", name: "isTime", check: isTime },
  email: { module: "checkers/email.ts", name: "isEmail", check: isEmail },
  uri: { module: "checkers/uri.ts", name: "isUri", check: isUri },
  uuid: { module: "checkers/uuid.ts", name: "isUuid", check: isUuid },
  npi: { module: "checkers/npi.ts", name: "isNpi", check: isNpi },
  "time-zone": { module: "checkers/time-zone.ts", name: "isTimeZone", check: isTimeZone },
  language: { module: "checkers/language.ts", name: "isLanguage", check: isLanguage },
};

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
  /** A pattern that all texts match that it accepts: a format with this one need not test it too. */
  readonly implies: string;
}

/** The code of each named check. */
export const checkers: Readonly<Record<CheckerName, Checker>> = {
  date: {
    module: "checkers/date.ts",
    name: "isDate",
    check: isDate,
    implies: "^\\d{4}-\\d{2}-\\d{2}$",
  },
  "date-time": {
    module: "checkers/date-time.ts",
    name: "isDateTime",
    check: isDateTime,
    implies: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:|\\.\\d+)(?:[Zz]|[+-]\\d{2}:\\d{2})$",
  },
  time: {
    module: "checkers/time.ts",
    name: "isTime",
    check: isTime,
    implies: "^\\d{2}:\\d{2}(?:|:\\d{2}|:\\d{2}\\.\\d+)(?:|[Zz]|[+-]\\d{2}:\\d{2})$",
  },
  email: {
    module: "checkers/email.ts",
    name: "isEmail",
    check: isEmail,
    implies: "^[^\\s@]+@[^\\s@]+$",
  },
  uri: {
    module: "checkers/uri.ts",
    name: "isUri",
    check: isUri,
    implies: "^[A-Za-z][A-Za-z0-9+.\\-]*:\\S+$",
  },
  uuid: {
    module: "checkers/uuid.ts",
    name: "isUuid",
    check: isUuid,
    implies: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
  },
  npi: { module: "checkers/npi.ts", name: "isNpi", check: isNpi, implies: "^\\d{10}$" },
  "time-zone": {
    module: "checkers/time-zone.ts",
    name: "isTimeZone",
    check: isTimeZone,
    implies: "^[A-Za-z][A-Za-z0-9_+\\-\\/]*$",
  },
  language: {
    module: "checkers/language.ts",
    name: "isLanguage",
    check: isLanguage,
    implies: "^[A-Za-z]{1,8}[A-Za-z0-9\\-]*$",
  },
};

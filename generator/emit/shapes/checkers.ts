import type { CheckerName } from "../../catalog/format.ts";

/** A named check: where generated code imports it from. */
export interface Checker {
  /** Path below the runtime folder. */
  readonly module: string;
  /** Name that the module exports. */
  readonly name: string;
  /** A pattern that all texts match that it accepts: a format with this one need not test it too. */
  readonly implies: string;
}

/** Where the code of each named check is; the code itself is in `runtime/checks.ts`. */
export const checkers: Readonly<Record<CheckerName, Checker>> = {
  date: {
    module: "checkers/date.ts",
    name: "isDate",
    implies: "^\\d{4}-\\d{2}-\\d{2}$",
  },
  "date-time": {
    module: "checkers/date-time.ts",
    name: "isDateTime",
    implies: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:|\\.\\d+)(?:[Zz]|[+-]\\d{2}:\\d{2})$",
  },
  time: {
    module: "checkers/time.ts",
    name: "isTime",
    implies: "^\\d{2}:\\d{2}(?:|:\\d{2}|:\\d{2}\\.\\d+)(?:|[Zz]|[+-]\\d{2}:\\d{2})$",
  },
  email: {
    module: "checkers/email.ts",
    name: "isEmail",
    implies: "^[^\\s@]+@[^\\s@]+$",
  },
  uri: {
    module: "checkers/uri.ts",
    name: "isUri",
    implies: "^[A-Za-z][A-Za-z0-9+.\\-]*:\\S+$",
  },
  uuid: {
    module: "checkers/uuid.ts",
    name: "isUuid",
    implies: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
  },
  npi: { module: "checkers/npi.ts", name: "isNpi", implies: "^\\d{10}$" },
  "time-zone": {
    module: "checkers/time-zone.ts",
    name: "isTimeZone",
    implies: "^[A-Za-z][A-Za-z0-9_+\\-\\/]*$",
  },
  language: {
    module: "checkers/language.ts",
    name: "isLanguage",
    implies: "^[A-Za-z]{1,8}[A-Za-z0-9\\-]*$",
  },
};

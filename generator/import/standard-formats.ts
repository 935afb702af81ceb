import type { CheckerName } from "../catalog/format.ts";
import type { RawFormat } from "../definition/raw.ts";

/**
 * The formats that validators have a check for, as definitions. They stand in where a schema only
 * names a format, or a text is seen to be in one.
 */
export const STANDARD_FORMATS: Readonly<Record<CheckerName, RawFormat & { checker: CheckerName }>> =
  {
    date: {
      description: "A calendar day as year, month and day (ISO 8601).",
      pattern: "^\\d{4}-\\d{2}-\\d{2}$",
      checker: "date",
      example: "2008-01-06",
    },
    "date-time": {
      description: "A moment as day, time and offset from UTC (ISO 8601). `Z` is UTC itself.",
      pattern:
        "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:|\\.\\d+)(?:[Zz]|[+-]\\d{2}:\\d{2})$",
      checker: "date-time",
      example: "2023-02-27T22:09:03.585Z",
    },
    time: {
      description: "A time of day by the 24-hour clock, with or without an offset from UTC.",
      pattern: "^\\d{2}:\\d{2}(?:|:\\d{2}|:\\d{2}\\.\\d+)(?:|[Zz]|[+-]\\d{2}:\\d{2})$",
      checker: "time",
      example: "17:30:00",
    },
    email: {
      description: "An e-mail address.",
      pattern: "^[^\\s@]+@[^\\s@]+$",
      checker: "email",
      example: "barbara.bixby@example.com",
    },
    uri: {
      description: "An absolute URI, such as a web address.",
      pattern: "^[A-Za-z][A-Za-z0-9+.\\-]*:\\S+$",
      checker: "uri",
      example: "https://www.example.com/advisories/17",
    },
    uuid: {
      description: "A universally unique identifier, as 32 hexadecimal digits in five groups.",
      pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
      checker: "uuid",
      example: "7ce6f387-c33c-417d-8682-81e83628cbd9",
    },
    npi: {
      description:
        "A National Provider Identifier of the United States. The tenth digit checks the others.",
      pattern: "^\\d{10}$",
      checker: "npi",
      example: "1234567893",
    },
    "time-zone": {
      description: "A time zone by its name in the IANA database.",
      pattern: "^[A-Za-z][A-Za-z0-9_+\\-\\/]*$",
      checker: "time-zone",
      example: "America/Chicago",
    },
    language: {
      description:
        "A language tag (RFC 5646), a language with its script and region where they matter.",
      pattern: "^[A-Za-z]{1,8}[A-Za-z0-9\\-]*$",
      checker: "language",
      example: "en-US",
    },
  };

/** The format of that name which every folder of definitions can have. */
export function standardFormat(name: string): RawFormat | undefined {
  return Object.hasOwn(STANDARD_FORMATS, name) ? STANDARD_FORMATS[name as CheckerName] : undefined;
}

import type { CheckerName } from "../../../catalog/format.ts";

/** What is checked of a text beyond its pattern. */
export const CHECKER_WORDS: Readonly<Record<CheckerName, string>> = {
  date: "The day must exist: 2023-02-29 does not.",
  "date-time": "Day, time and offset from UTC must exist (RFC 3339).",
  time: "The time of day must exist.",
  email:
    "It must be an address without quotes and comments: dotted words, an at sign, a domain name.",
  uri: "It must be an absolute URI, well formed as RFC 3986 has it.",
  uuid: "It must have the usual form of RFC 9562, of any version.",
  npi: "The last of the ten digits must agree with the others (Luhn, with 80840 in front).",
  "time-zone": "The name must be in the IANA database.",
  language:
    "It must be a well-formed language tag (RFC 5646), with a language of two or three letters.",
};

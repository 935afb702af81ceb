import { dateText, dateTimeText, timeText, type Minutes } from "../calendar.ts";
import { drawIndex, hexDigits, pick } from "../draw.ts";
import { momentOf } from "../moments.ts";
import type { Slot } from "../slot.ts";

/** Makes a text in one format. */
export type FormatValue = (slot: Slot, at: number) => string;

/** The parts of dates that belong to a person rather than to the message. */
const BIRTH = /^(?:DOB|DateOfBirth|BirthDate)/;

/** By the name of the format, and by that of its checker. */
export const FORMAT_VALUES: ReadonlyMap<string, FormatValue> = new Map<string, FormatValue>([
  ["date", (slot) => dateText(dayOf(slot))],
  ["date-time", (slot) => dateTimeText(dayOf(slot))],
  ["time", (slot) => `${timeText(dayOf(slot))}:00`],
  [
    "email",
    ({ subject }, at) => (at === 0 ? subject.email : subject.email.replace("@", `.${at + 1}@`)),
  ],
  ["npi", ({ subject }) => subject.npi],
  ["phone-e164", ({ subject, node }) => subject.phone(node.name)],
  ["ssn", ({ subject }) => subject.ssn],
  ["us-zip", ({ subject }) => subject.zip],
  ["uuid", uuid],
  [
    "oid",
    ({ context, key }, at) =>
      `2.25.${1 + drawIndex(context.seed, key, 999_999)}${at === 0 ? "" : at}`,
  ],
  [
    "uri",
    ({ context, key }, at) =>
      `https://www.example.com/${1 + drawIndex(context.seed, `${key}#${at}`, 9999)}`,
  ],
  ["base64-or-uri", () => "VGhpcyBmaWxlIGlzIGEgc2FtcGxlLg=="],
  [
    "decimal",
    ({ context, key }) =>
      `${10 + drawIndex(context.seed, key, 490)}.${pick(["00", "25", "50", "75"], context.seed)}`,
  ],
  ["mime-type", () => "text/plain"],
  ["language", () => "en-US"],
  ["time-zone", () => "America/Chicago"],
]);

function dayOf({ context, node, subject, item }: Slot): Minutes {
  if (BIRTH.test(node.name)) return subject.born;
  // Entries of a list follow each other by half an hour, as appointments do.
  return momentOf(context.story.moments, node.name) + item * 30;
}

/** A random UUID (version 4), as far as its digits tell. */
function uuid({ context, key }: Slot, at: number): string {
  const hex = hexDigits(context.seed, `${key}#${at}`, 32);
  const variant = pick(["8", "9", "a", "b"], drawIndex(context.seed, `${key}#variant`, 4));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

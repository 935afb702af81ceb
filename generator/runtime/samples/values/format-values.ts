import { dateText, dateTimeText, timeText } from "../calendar.ts";
import { drawIndex, hexDigits, pick } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { dayOf } from "./day-of.ts";
import { base64File } from "./file-contents.ts";

/** Makes a text in one format. */
export type FormatValue = (slot: Slot, at: number) => string;

/** By the name of the format, and by that of its checker. */
export const FORMAT_VALUES: ReadonlyMap<string, FormatValue> = new Map<string, FormatValue>([
  ["date", (slot) => dateText(dayOf(slot))],
  ["date-time", (slot) => dateTimeText(dayOf(slot))],
  ["date-or-date-time", dateOrDateTime],
  ["time", timeOfDay],
  ["email", emailAddress],
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
  ["base64-or-uri", base64File],
  [
    "decimal",
    ({ context, key }) =>
      `${10 + drawIndex(context.seed, key, 490)}.${pick(["00", "25", "50", "75"], context.seed)}`,
  ],
  ["mime-type", () => "application/fhir+json"],
  ["language", () => "en-US"],
  ["time-zone", () => "America/Chicago"],
]);

/** As the name of the field says it. */
function dateOrDateTime(slot: Slot): string {
  const day = dayOf(slot);
  return slot.node.name.endsWith("DateTime") ? dateTimeText(day) : dateText(day);
}

/** Opening hours for the times of a day that repeats, else the time of the moment. */
function timeOfDay(slot: Slot): string {
  if (slot.node.name.endsWith("StartTime")) return "08:00:00";
  return slot.node.name.endsWith("EndTime") ? "17:00:00" : `${timeText(dayOf(slot))}:00`;
}

function emailAddress({ subject, node }: Slot, at: number): string {
  if (node.name === "DirectAddressFrom") return "records@example.com";
  if (node.name === "DirectAddressTo") return "referrals@example.com";
  return at === 0 ? subject.email : subject.email.replace("@", `.${at + 1}@`);
}

/** A random UUID (version 4), as far as its digits tell. */
function uuid({ context, key }: Slot, at: number): string {
  const hex = hexDigits(context.seed, `${key}#${at}`, 32);
  const variant = pick(["8", "9", "a", "b"], drawIndex(context.seed, `${key}#variant`, 4));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

import { dateText, dateTimeText, type Minutes } from "../calendar.js";
import { momentOf } from "../moments.js";
import type { Slot } from "../slot.js";
import { textBeside } from "./text-beside.js";

/** The parts of dates that belong to a person rather than to the message. */
const BIRTH = /^(?:DOB|DateOfBirth|BirthDate)/;

const YEAR = 365 * 24 * 60;

/** When relatives of the patient were born, by what they are to the patient. */
const YEARS_AFTER_PATIENT: ReadonlyMap<string, number> = new Map([
  ["Mother", -26],
  ["Father", -28],
  ["Parent", -27],
  ["Grandparent", -52],
  ["Child", 21],
]);

/** The moment that a field with a date tells. */
export function dayOf(slot: Slot): Minutes {
  const { context, node, subject, item } = slot;
  const { moments, patient } = context.story;
  if (BIRTH.test(node.name)) {
    const years = YEARS_AFTER_PATIENT.get(textBeside(slot, /^Relation/));
    return years === undefined ? subject.born : patient.born + years * YEAR;
  }
  const moment = momentOf(moments, node.path);
  // Entries of a list follow each other by half an hour, as appointments do, away from the event.
  return moment + (moment > moments.event ? item : -item) * 30;
}

/** A date for a field whose examples are dates, written as they are; for others undefined. */
export function datedAs(example: string, slot: Slot): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(example)) return dateText(dayOf(slot));
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(example) ? dateTimeText(dayOf(slot)) : undefined;
}

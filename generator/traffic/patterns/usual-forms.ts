import { isDateTime } from "../../runtime/checkers/date-time.ts";
import { isDate } from "../../runtime/checkers/date.ts";
import { isEmail } from "../../runtime/checkers/email.ts";
import { isLanguage } from "../../runtime/checkers/language.ts";
import { isTime } from "../../runtime/checkers/time.ts";
import { isUuid } from "../../runtime/checkers/uuid.ts";

/** A day that every month has. */
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:|\.\d+))`;
const OFFSET = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const WORD = String.raw`[\w+-]{1,20}`;
const LABEL = String.raw`[A-Za-z\d](?:|[A-Za-z\d-]{0,18}[A-Za-z\d])`;

/**
 * By the check that a pattern cannot make: a pattern of texts that are right in any case, as most are that are sent. It
 * says nothing of others.
 */
export const USUAL_FORMS: ReadonlyMap<(text: string) => boolean, string> = new Map([
  [isDate, `^${DAY}$`],
  [isDateTime, `^${DAY}T${TIME}${OFFSET}$`],
  [isTime, `^${TIME}(?:|${OFFSET})$`],
  [isEmail, String.raw`^${WORD}(?:|\.${WORD})@(?:${LABEL}\.){1,2}${LABEL}$`],
  [isLanguage, "^[a-z]{2}(?:|-[A-Z]{2})$"],
  [isUuid, String.raw`^[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$`],
]);

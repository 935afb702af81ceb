import type { CheckerName } from "../../../generator/catalog/format.ts";

/*
 * The named checks of formats once more, written another way: with the calendar of the engine,
 * with whole expressions, from the other end. ajv uses them in the place of ours.
 */

function isDate(text: string): boolean {
  const moment = new Date(`${text}T12:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().slice(0, 10) === text
  );
}

function isClock(text: string): boolean {
  const match =
    /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d+)?)?(?:[zZ]|([+-])([01]\d|2[0-3]):([0-5]\d))?$/.exec(
      text,
    );
  if (match === null) return false;
  if (match[3] !== "60") return true;
  const [hour, minute, offsetHour, offsetMinute] = [match[1], match[2], match[5], match[6]].map(
    (part) => Number(part ?? 0),
  ) as [number, number, number, number];
  const sign = match[4] === "-" ? 1 : -1;
  // Some day, so that the engine carries hours over midnight.
  const utc = new Date(
    Date.UTC(2000, 5, 15, hour + sign * offsetHour, minute + sign * offsetMinute),
  );
  return utc.getUTCHours() === 23 && utc.getUTCMinutes() === 59;
}

function isDateTime(text: string): boolean {
  const [day, clock, ...rest] = text.split(/[tT]/);
  if (day === undefined || clock === undefined || rest.length > 0) return false;
  return (
    isDate(day) &&
    /^.{8}/.test(clock) &&
    /^\d+:\d+:\d+/.test(clock) &&
    /(?:[zZ]|[+-]\d\d:\d\d)$/.test(clock) &&
    isClock(clock)
  );
}

const EMAIL =
  /^(?=.{1,254}$)(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~\u0080-\uffff-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\uffff-]+)*@(?:[A-Za-z\d\u0080-\uffff](?:[A-Za-z\d\u0080-\uffff-]{0,61}[A-Za-z\d\u0080-\uffff])?(?:\.|$))+$/s;

function isEmail(text: string): boolean {
  return EMAIL.test(text) && !text.endsWith(".") && !/\s/.test(text);
}

/** By the expression of RFC 3986, appendix B, and then part by part. */
function isUri(text: string): boolean {
  const match = /^([^:/?#]+):(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?$/s.exec(text);
  if (match === null) return false;
  const [, scheme = "", hierarchy, authority = "", path = "", query, , fragment] = match;
  const characters = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;
  const more = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*$/;
  const bare = authority.replaceAll(/\[[0-9A-Fa-f:.]+\]/g, "");
  return (
    /^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme) &&
    characters.test(bare) &&
    characters.test(path) &&
    more.test(query?.slice(1) ?? "") &&
    more.test(fragment?.slice(1) ?? "") &&
    (hierarchy !== undefined || path !== "" || query !== undefined || fragment !== undefined) &&
    !text.endsWith(":")
  );
}

function isUuid(text: string): boolean {
  const groups = text.split("-");
  return (
    groups.map((group) => group.length).join() === "8,4,4,4,12" &&
    groups.every((group) => /^[0-9a-f]+$/i.test(group))
  );
}

/** Luhn as in ISO 7812: from the right, every second digit doubled, over prefix and number. */
function isNpi(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const total = `80840${text}`
    .split("")
    .toReversed()
    .map(Number)
    .reduce(
      (sum, digit, index) =>
        sum + (index % 2 === 0 ? digit : Math.floor(digit / 5) + ((digit * 2) % 10)),
      0,
    );
  return total % 10 === 0;
}

function isTimeZone(text: string): boolean {
  try {
    new Date(0).toLocaleString("en", { timeZone: text });
    return /^[A-Za-z]/.test(text) && !/[^A-Za-z0-9_+\-/]/.test(text);
  } catch {
    return false;
  }
}

/** Subtag by subtag. */
function isLanguage(text: string): boolean {
  const tags = text.toLowerCase().split("-");
  const take = (pattern: RegExp, max = Infinity): number => {
    let count = 0;
    while (count < max && tags[0] !== undefined && pattern.test(tags[0])) {
      tags.shift();
      count += 1;
    }
    return count;
  };
  const isPrivate = (): boolean => take(/^x$/, 1) === 0 || take(/^[a-z0-9]{1,8}$/) > 0;
  if (tags[0] === "x") return isPrivate() && tags.length === 0;
  if (take(/^[a-z]{2,3}$/, 1) === 0) return false;
  take(/^[a-z]{3}$/, 3);
  take(/^[a-z]{4}$/, 1);
  take(/^(?:[a-z]{2}|[0-9]{3})$/, 1);
  take(/^(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})$/);
  while (take(/^[a-wyz0-9]$/, 1) > 0) {
    if (take(/^[a-z0-9]{2,8}$/) === 0) return false;
  }
  return isPrivate() && tags.length === 0;
}

/** The checks by name. */
export const independentChecks: Readonly<Record<CheckerName, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  time: isClock,
  email: isEmail,
  uri: isUri,
  uuid: isUuid,
  npi: isNpi,
  "time-zone": isTimeZone,
  language: isLanguage,
};

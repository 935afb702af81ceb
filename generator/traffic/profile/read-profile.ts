import { jsonOf } from "../../base/json.ts";
import { syntaxFault } from "../../runtime/syntax-fault.ts";
import { MAX_DEPTH } from "../../runtime/walk.ts";
import { isCode } from "./is-code.ts";
import { count, listOf, namedBy, objectOf, someCount, type JsonRule } from "./json-rule.ts";
import type { EventProfile, FieldProfile, Profile, Sizes } from "./profile.ts";

/** A profile that was kept as text, or why the text is none. */
export type ProfileRead =
  | { readonly profile: Profile; readonly problem?: undefined }
  | { readonly profile?: undefined; readonly problem: ProfileProblem };

/** Why a text is no profile. It never quotes the text. */
export interface ProfileProblem {
  readonly message: string;
  /** Count from 1, columns in characters; only where the text is no JSON. */
  readonly line?: number;
  readonly column?: number;
}

/** Reads the text of a profile. All its counts are checked: a profile that is read is one that could be counted. */
export function readProfile(text: string): ProfileRead {
  const value: unknown = jsonOf(text);
  if (value === undefined) {
    const { line, column } = syntaxFault(text);
    return { problem: { message: "This is no profile: it is no JSON.", line, column } };
  }
  const problem = PROFILE(value);
  if (problem !== undefined) return { problem: { message: `This is no profile: ${problem}.` } };
  // Sound, as the rule of the form was just met.
  const profile = value as Profile;
  const wrong = sumProblem(profile);
  if (wrong === undefined) return { profile };
  return { problem: { message: `This is no profile that was counted: ${wrong}.` } };
}

const NAME = "[A-Za-z][A-Za-z0-9_]*";
const FAULT_CODE = /^[a-z]+(?:-[a-z]+)*$/;
const EVENT_ID = new RegExp(`^${NAME}\\.${NAME}$`);
/** No deeper than any message that is looked into. */
const FIELD_PATH = new RegExp(`^(?:${NAME}(?:\\[\\])?\\.){0,${MAX_DEPTH}}${NAME}$`);
const SIZES = objectOf({
  count,
  sum: count,
  least: count,
  most: count,
  byDigits: listOf(count),
});

const FIELD = objectOf(
  { chances: count, filled: count, null: count, empty: count, mistyped: count, messages: count },
  {
    codes: namedBy(isCode, count),
    otherCodes: count,
    others: namedBy(isCode, count),
    formatted: count,
    unformatted: count,
    items: SIZES,
    undeclared: count,
  },
);

const EVENT = objectOf(
  {
    messages: count,
    bytes: SIZES,
    undeclared: count,
    fields: namedBy((name) => FIELD_PATH.test(name), FIELD),
  },
  // Equal profiles have equal bytes, so there is one way only to say that there are none.
  { duplicates: someCount },
);

const PROFILE = objectOf({
  canonProfile: (value) =>
    value === 1 ? undefined : "expected 1, the form that this version reads",
  messages: count,
  faults: namedBy((name) => FAULT_CODE.test(name), count),
  events: namedBy((name) => EVENT_ID.test(name), EVENT),
} satisfies Record<keyof Profile, JsonRule>);

/** What does not add up. */
function sumProblem({ messages, events }: Profile): string | undefined {
  const all = Object.values(events);
  if (sum(all.map((event) => event.messages)) !== messages)
    return '"messages" is not the sum of those of the event types';
  for (const [index, event] of all.entries()) {
    const problem = eventProblem(event);
    if (problem !== undefined) return `"events": entry ${index + 1}: ${problem}`;
  }
  return undefined;
}

function eventProblem({ messages, bytes, fields }: EventProfile): string | undefined {
  if (bytes.count > messages) return '"bytes" is of more messages than there are';
  const problem = sizesProblem(bytes);
  if (problem !== undefined) return `"bytes": ${problem}`;
  for (const [index, field] of Object.values(fields).entries()) {
    const wrong = fieldProblem(field, messages);
    if (wrong !== undefined) return `"fields": entry ${index + 1}: ${wrong}`;
  }
  return undefined;
}

function fieldProblem(field: FieldProfile, messages: number): string | undefined {
  const { chances, filled, empty, mistyped, items } = field;
  if (filled + field.null + empty + mistyped > chances) return 'there are more than "chances"';
  if (sum(Object.values(field.others ?? {})) > (field.otherCodes ?? 0))
    return '"others" are more than "otherCodes"';
  if (field.messages > Math.min(filled, messages) || (filled > 0 && field.messages === 0))
    return '"messages" does not fit "filled"';
  if (items === undefined) return undefined;
  if (items.count > filled) return '"items" is of more lists than are filled';
  const problem = sizesProblem(items);
  return problem === undefined ? undefined : `"items": ${problem}`;
}

function sizesProblem({
  count: all,
  sum: whole,
  least,
  most,
  byDigits,
}: Sizes): string | undefined {
  if (sum(byDigits) !== all) return '"byDigits" does not add up to "count"';
  if (byDigits.at(-1) === 0) return '"byDigits" ends in 0';
  if (least > most || whole < least * all || whole > most * all)
    return '"sum" does not fit "least" and "most"';
  return undefined;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
